import type { PaymentIntent, StripeError } from "@stripe/stripe-js";
import type { ApiClient } from "../api-client";
import { showChallenge } from "./challenge";
import { type PaymentResult, retrieveIntent } from "./payment-intents";

/** Authenticates the payment with 3D Secure. Returns the intent, or an error when that failed. */
export async function authenticateWith3ds(
	api: ApiClient,
	intent: PaymentIntent,
	source: string,
): Promise<PaymentResult> {
	const authentication = await api.post<{ state: string }>(
		"/v1/3ds2/authenticate",
		{ source },
	);
	if (authentication.error) {
		return { error: authentication.error };
	}

	if (authentication.body.state === "challenge_required") {
		const outcome = await showChallenge(api, source);
		const canceled = outcome === "canceled" ? { outcome } : {};
		// An error is ignored: the intent's status decides.
		await api.post("/v1/3ds2/challenge_complete", { source, ...canceled });
	}

	const result = await retrieveIntent(api, intent.client_secret ?? "");
	return result.error ? result : toAuthenticationResult(result.paymentIntent);
}

function toAuthenticationResult(intent: PaymentIntent): PaymentResult {
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

/** Stripe.js shows this message, not that of the payment's last error. */
const notAuthenticated: StripeError = {
	type: "invalid_request_error",
	code: "payment_intent_authentication_failure",
	message:
		"We are unable to authenticate your payment method. Please choose a different payment method and try again.",
};
