import { z } from "zod";
import { endpoint } from "../api/define-endpoint";
import { invalid } from "../api/errors";
import { pageParameters, paginate } from "../api/pagination";
import { text } from "../api/params";
import { attachMethod, givenMethod } from "./attach-payment-method";
import { confirmIntent } from "./confirm";
import { newPaymentIntent } from "./create";
import { findIntent } from "./find-intent";
import {
	confirmParameters,
	createParameters,
	updateParameters,
} from "./params";
import { updateIntent } from "./update";
import { checkGiven } from "./validate";

export const createPaymentIntent = endpoint({
	answers: "payment_intent",
	params: createParameters,
	check: checkGiven,
	run(call) {
		const intent = newPaymentIntent(call);
		const method = givenMethod(call, intent);
		if (method) {
			attachMethod(intent, method);
		}

		call.account.intents.put(intent);
		call.account.emit("payment_intent.created", intent.object, call.cause);
		if (call.params.confirm) {
			confirmIntent(call, intent, method);
		}
		return intent.object;
	},
});

export const retrievePaymentIntent = endpoint({
	answers: "payment_intent",
	public: true,
	params: z.strictObject({ client_secret: text.optional() }),
	run: (call) => findIntent(call, call.params.client_secret).object,
});

export const updatePaymentIntent = endpoint({
	answers: "payment_intent",
	params: updateParameters,
	check: checkGiven,
	run(call) {
		const intent = findIntent(call);
		updateIntent(call, intent);
		return intent.object;
	},
});

export const confirmPaymentIntent = endpoint({
	answers: "payment_intent",
	public: true,
	params: confirmParameters,
	check: checkGiven,
	run(call) {
		const intent = findIntent(call, call.params.client_secret);
		confirmIntent(call, intent);
		return intent.object;
	},
});

export const listPaymentIntents = endpoint({
	answers: "list.payment_intent",
	params: z.strictObject({
		...pageParameters,
		customer: text.optional(),
		customer_account: text.optional(),
	}),
	run({ account, params, request }) {
		const intents = account.intents.newestFirst().map(({ object }) => object);
		const ofCustomer = params.customer ?? params.customer_account;
		return paginate(request.path, ofCustomer ? [] : intents, params);
	},
});

export const searchPaymentIntents = endpoint({
	answers: "list.payment_intent",
	params: z.looseObject({}),
	run() {
		throw invalid(
			"The emulator has no search. List the PaymentIntents instead, which is never behind.",
		);
	},
});
