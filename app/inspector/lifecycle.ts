/** The statuses of a PaymentIntent, in the order in which a payment can reach them. */
export const statuses = [
	"requires_payment_method",
	"requires_confirmation",
	"requires_action",
	"processing",
	"requires_capture",
	"succeeded",
	"canceled",
] as const;

export type IntentStatus = (typeof statuses)[number];

/** A status as a reader says it: `requires_capture` is "requires capture". */
export const humanize = (status: string) => status.replaceAll("_", " ");
