import type { PaymentIntent, StripeError } from "@stripe/stripe-js";
import type { Api } from "../api-client";
import { showChallenge } from "./challenge";
import { type PaymentResult, retrieveIntent } from "./payment-intents";

/** Has the shopper prove to their bank that the card is theirs, then tells how the payment went. */
export async function authenticate(
	api: Api,
	intent: PaymentIntent,
	source: string,
): Promise<PaymentResult> {
	const asked = await api.post<{ state: string }>("/v1/3ds2/authenticate", {
		source,
	});
	if (asked.error) {
		return { error: asked.error };
	}

	if (asked.body.state === "challenge_required") {
		const outcome = await showChallenge(source);
		const canceled = outcome === "canceled" ? { outcome } : {};
		// Should this fail, the intent still tells how things stand.
		await api.post("/v1/3ds2/challenge_complete", { source, ...canceled });
	}

	const result = await retrieveIntent(api, intent.client_secret ?? "");
	return result.error ? result : afterAuthentication(result.paymentIntent);
}

function afterAuthentication(intent: PaymentIntent): PaymentResult {
	if (
		intent.status !== "requires_payment_method" &&
		intent.status !== "requires_action"
	) {
		return { paymentIntent: intent };
	}
	const failure = intent.last_payment_error as StripeError | null;
	const declined = failure?.type === "card_error" ? failure : notAuthenticated;
	return { error: { ...declined, payment_intent: intent } };
}

/** Stripe.js's own words, not those of the payment's last error. */
const notAuthenticated: StripeError = {
	type: "invalid_request_error",
	code: "payment_intent_authentication_failure",
	message:
		"We are unable to authenticate your payment method. Please choose a different payment method and try again.",
};
