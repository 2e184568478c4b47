import { z } from "zod";
import { defineEndpoint } from "../api/define-endpoint";
import {
	findPaymentMethod,
	newPaymentMethod,
	paymentMethodData,
} from "./create";

export const createPaymentMethod = defineEndpoint({
	returns: "payment_method",
	allowsPublishableKey: true,
	params: paymentMethodData,
	run: (call) => newPaymentMethod(call, call.params).object,
});

export const retrievePaymentMethod = defineEndpoint({
	returns: "payment_method",
	params: z.strictObject({}),
	run: (call) => findPaymentMethod(call, call.id, 404).object,
});
