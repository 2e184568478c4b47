import type Stripe from "stripe";

/** Appends what Stripe appends: after the query that is there, before the hash. */
export function withPaymentResult(
	returnUrl: string,
	intent: Stripe.PaymentIntent,
) {
	const [beforeHash = "", ...hash] = returnUrl.split("#");
	const result = [
		`payment_intent=${intent.id}`,
		`payment_intent_client_secret=${intent.client_secret}`,
		`redirect_status=${redirectStatus(intent.status)}`,
	].join("&");
	const joint = beforeHash.includes("?") ? "&" : "?";
	return [`${beforeHash}${joint}${result}`, ...hash].join("#");
}

function redirectStatus(status: Stripe.PaymentIntent.Status) {
	switch (status) {
		case "succeeded":
		case "requires_capture":
			return "succeeded";
		case "processing":
			return "pending";
		default:
			return "failed";
	}
}
