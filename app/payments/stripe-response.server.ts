import Stripe from "stripe";

/** Whether Stripe repeated an answer, or an error, that it gave to the same idempotency key before. */
export const isIdempotentReplay = (answer: unknown) =>
	header(answer, "idempotent-replayed") === "true";

/** When Stripe answered, by its own clock, in seconds since 1970; by ours if it does not say. */
export function answeredAt(answer: unknown) {
	const date = Date.parse(String(header(answer, "date")));
	return Math.floor((Number.isNaN(date) ? Date.now() : date) / 1000);
}

/** Whether Stripe knows nothing by this id, or nothing that our key may see. */
export const isMissing = (error: unknown) =>
	error instanceof Stripe.errors.StripeInvalidRequestError &&
	error.statusCode === 404;

/** Stripe's id of the failed request, which support can look up; null if it got no answer. */
export function requestIdOf(error: unknown) {
	const id =
		error instanceof Error && "requestId" in error ? error.requestId : null;
	return typeof id === "string" ? id : null;
}

// The SDK's headers are a Headers object with a fetch client and a plain object with Node's.
function header(answer: unknown, name: string): unknown {
	const { headers } = answer as { headers?: unknown };
	if (headers instanceof Headers) {
		return headers.get(name);
	}
	return (headers as Record<string, unknown> | undefined)?.[name];
}
