interface Result {
	id: string;
	client_secret: string | null;
	status: string;
}

/** Appends what Stripe appends: after the query that is there, before the hash. */
export function withPaymentResult(returnUrl: string, intent: Result) {
	const [beforeHash = "", ...hash] = returnUrl.split("#");
	const result = new URLSearchParams({
		payment_intent: intent.id,
		payment_intent_client_secret: intent.client_secret ?? "",
		redirect_status: redirectStatus(intent.status),
	});
	const joint = beforeHash.includes("?") ? "&" : "?";
	return [`${beforeHash}${joint}${result}`, ...hash].join("#");
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
