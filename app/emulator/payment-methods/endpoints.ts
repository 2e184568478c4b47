import { z } from "zod";
import { endpoint } from "../api/define-endpoint";
import {
	findPaymentMethod,
	newPaymentMethod,
	paymentMethodData,
} from "./create";

export const createPaymentMethod = endpoint({
	answers: "payment_method",
	public: true,
	params: paymentMethodData,
	run: (call) => newPaymentMethod(call, call.params).object,
});

export const retrievePaymentMethod = endpoint({
	answers: "payment_method",
	params: z.strictObject({}),
	run: (call) => findPaymentMethod(call, call.id, 404).object,
});
