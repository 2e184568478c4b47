import { z } from "zod";
import { defineEndpoint } from "../api/define-endpoint";
import { invalidRequest } from "../api/errors";
import { newId } from "../api/ids";
import { oneOf, text } from "../api/params";

/** Stripe.js requests this before it renders a Payment Element. */
export const retrieveElementsSession = defineEndpoint({
	returns: "elements_session",
	allowsPublishableKey: true,
	params: z.looseObject({
		client_secret: text,
		type: oneOf("payment_intent").optional(),
	}),
	run({ account, params }) {
		const secret = params.client_secret;
		const [id = ""] = secret.split("_secret_");
		const intent = account.paymentIntents.get(id)?.object;
		if (intent?.client_secret !== secret) {
			throw invalidRequest(
				"The client_secret provided does not match any associated PaymentIntent on this account.",
				{ param: "client_secret" },
			);
		}
		if (intent.status === "succeeded" || intent.status === "canceled") {
			throw invalidRequest(
				"This PaymentIntent is in a terminal state and cannot be used to initialize Elements. Avoid rendering Elements in this state, or create a new PaymentIntent if intending to collect new payment details.",
				{ code: "payment_intent_unexpected_state", payment_intent: intent },
			);
		}
		return {
			object: "elements_session",
			business_name: "Emulator",
			merchant_country: "US",
			merchant_currency: "usd",
			merchant_id: account.id,
			payment_method_preference: {
				object: "payment_method_preference",
				country_code: "US",
				ordered_payment_method_types: intent.payment_method_types,
				payment_intent: intent,
				type: "payment_intent",
			},
			session_id: newId("elements_session_1", 12),
		};
	},
});
