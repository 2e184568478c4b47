import morgan from "morgan";
import { pino } from "pino";
import { env } from "./env.server";

/** The shop's log: one JSON line per event on standard output, without secrets. */
export const log = pino({
	level: env.logLevel,
	base: undefined,
	serializers: { err: describeError },
	redact: {
		paths: [
			"client_secret",
			"clientSecret",
			"*.client_secret",
			"*.clientSecret",
		],
		censor: "[hidden]",
	},
});

/**
 * Takes Stripe's secrets out of a text that is about to be written down: client secrets, wherever
 * they stand, and keys.
 */
export function hideSecrets(text: string) {
	return text
		.replace(/_secret_[A-Za-z0-9]+/g, "_secret_[hidden]")
		.replace(/\b(sk|rk|whsec)_\w+/g, "$1_[hidden]");
}

/** What of an error is written down. Stripe's errors carry whole intents, so fields are named, never spread. */
export function describeError(error: unknown) {
	if (!(error instanceof Error)) return { message: hideSecrets(String(error)) };
	const { type, code, statusCode, requestId, detail } = error as Error &
		Partial<Record<StripeErrorField, unknown>>;
	return {
		name: error.name,
		message: hideSecrets(error.message),
		type,
		code,
		statusCode,
		requestId,
		cause: detail instanceof Error ? hideSecrets(detail.message) : undefined,
		stack: error.stack && hideSecrets(error.stack),
	};
}

type StripeErrorField = "type" | "code" | "statusCode" | "requestId" | "detail";

// remix-serve writes its access log with morgan and whole URLs; this token is looked up at each request.
morgan.token("url", (request) =>
	hideSecrets(
		("originalUrl" in request && String(request.originalUrl)) ||
			request.url ||
			"",
	),
);
