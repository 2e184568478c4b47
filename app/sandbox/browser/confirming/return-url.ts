import type { PaymentIntent } from "@stripe/stripe-js";

/** Where the shopper comes back to: the page's address with what Stripe says about the payment. */
export function returnUrl(base: string, intent: PaymentIntent): string {
	const [address = "", ...hash] = base.split("#");
	const query = new URLSearchParams({
		payment_intent: intent.id,
		payment_intent_client_secret: intent.client_secret ?? "",
		redirect_status: redirectStatus(intent.status),
	});
	const joint = address.includes("?") ? "&" : "?";
	return [`${address}${joint}${query}`, ...hash].join("#");
}

function redirectStatus(status: PaymentIntent.Status): string {
	if (status === "succeeded" || status === "requires_capture") {
		return "succeeded";
	}
	return status === "processing" ? "pending" : "failed";
}
