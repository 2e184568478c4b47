import morgan from "morgan";
import { pino } from "pino";
import { env } from "../config/env.server";
import { requestId } from "./request-id.server";

/** The shop's log: one JSON line per event on standard output, without secrets. */
export const log = pino({
	level: env.logLevel,
	base: undefined,
	mixin: () => ({ request: requestId() }),
	serializers: { err: serializeError },
	redact: {
		paths: [
			"client_secret",
			"clientSecret",
			"*.client_secret",
			"*.clientSecret",
			"*.headers",
			"*.card",
			"*.number",
			"*.cvc",
		],
		censor: "[hidden]",
	},
});

/** Removes client secrets, keys and what looks like a card number from a text that is about to be logged. */
export function redactSecrets(text: string) {
	return text
		.replace(/(?:_|%5f)secret(?:_|%5f)[A-Za-z0-9%]+/gi, "_secret_[hidden]")
		.replace(/\b(sk|rk|whsec)_\w+/g, "$1_[hidden]")
		.replace(/(?<![\w.])\d(?:[ +-]?\d){12,18}(?!\w|\.\d)/g, "[number hidden]");
}

/** Stripe's errors carry whole intents, so the fields to log are named one by one. */
function serializeError(error: unknown) {
	if (!(error instanceof Error)) {
		return { message: redactSecrets(String(error)) };
	}
	const { type, code, statusCode, requestId, detail }: StripeErrorFields =
		error;
	return {
		name: error.name,
		message: redactSecrets(error.message),
		type,
		code,
		statusCode,
		requestId,
		cause: detail instanceof Error ? redactSecrets(detail.message) : undefined,
		stack: error.stack && redactSecrets(error.stack),
	};
}

interface StripeErrorFields extends Error {
	type?: unknown;
	code?: unknown;
	statusCode?: unknown;
	requestId?: unknown;
	detail?: unknown;
}

// remix-serve logs each request with morgan in this format, as plain text and with whole URLs.
morgan.format("tiny", (tokens, request, response) => {
	log.info(
		{
			method: request.method,
			url: redactSecrets(tokens.url?.(request, response) ?? ""),
			status: response.statusCode,
			ms: Number(tokens["response-time"]?.(request, response, 0)),
		},
		"request completed",
	);
	return undefined;
});
