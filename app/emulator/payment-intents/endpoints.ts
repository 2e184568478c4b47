import { z } from "zod";
import { defineEndpoint } from "../api/define-endpoint";
import { listEndpoint } from "../api/list-endpoint";
import { text } from "../api/params";
import { attachMethod, methodFromParams } from "./attach-payment-method";
import { confirmIntent } from "./confirm";
import { newPaymentIntent } from "./create";
import { findIntent } from "./find-intent";
import { confirmParams, createParams, updateParams } from "./params";
import { updateIntent } from "./update";
import { checkCreateParams, checkParams } from "./validate";

export const createPaymentIntent = defineEndpoint({
	returns: "payment_intent",
	params: createParams,
	check: checkCreateParams,
	run(call) {
		const intent = newPaymentIntent(call);
		const method = methodFromParams(call, intent);
		if (method) {
			attachMethod(intent, method);
		}

		call.account.paymentIntents.put(intent);
		call.account.emit("payment_intent.created", intent.object, call.cause);
		if (call.params.confirm) {
			confirmIntent(call, intent, method);
		}
		return intent.object;
	},
});

export const retrievePaymentIntent = defineEndpoint({
	returns: "payment_intent",
	allowsPublishableKey: true,
	params: z.strictObject({ client_secret: text.optional() }),
	run: (call) => findIntent(call, call.params.client_secret).object,
});

export const updatePaymentIntent = defineEndpoint({
	returns: "payment_intent",
	params: updateParams,
	check: checkParams,
	run(call) {
		const intent = findIntent(call);
		updateIntent(call, intent);
		call.account.paymentIntents.put(intent);
		return intent.object;
	},
});

export const confirmPaymentIntent = defineEndpoint({
	returns: "payment_intent",
	allowsPublishableKey: true,
	params: confirmParams,
	check: checkParams,
	run(call) {
		const intent = findIntent(call, call.params.client_secret);
		confirmIntent(call, intent);
		return intent.object;
	},
});

export const listPaymentIntents = listEndpoint(
	"payment_intent",
	({ paymentIntents }) =>
		paymentIntents.newestFirst().map(({ object }) => object),
	["customer", "customer_account"],
);
