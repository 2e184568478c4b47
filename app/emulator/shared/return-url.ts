interface ReturnedIntent {
	id: string;
	client_secret: string | null;
	status: string;
}

/** Adds Stripe's return parameters to the URL, after its query and before its hash. */
export function withPaymentResult(returnUrl: string, intent: ReturnedIntent) {
	const [beforeHash = "", ...hash] = returnUrl.split("#");
	const result = new URLSearchParams({
		payment_intent: intent.id,
		payment_intent_client_secret: intent.client_secret ?? "",
		redirect_status: redirectStatus(intent.status),
	});
	const separator = beforeHash.includes("?") ? "&" : "?";
	return [`${beforeHash}${separator}${result}`, ...hash].join("#");
}

function redirectStatus(status: string) {
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
