/** Whether Stripe repeated an answer it gave to the same idempotency key before. */
export const isIdempotentReplay = (answer: unknown) =>
	header(answer, "idempotent-replayed") === "true";

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
