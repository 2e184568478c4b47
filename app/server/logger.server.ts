import morgan from "morgan";
import { pino } from "pino";
import { env } from "../config/env.server";
import { requestId } from "./request-id.server";

/** The shop's log: one JSON line per event on standard output, without secrets. */
export const log = pino({
	level: env.logLevel,
	base: undefined,
	mixin: () => ({ request: requestId() }),
	serializers: { err: describeError },
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

/**
 * Takes out of a text that is about to be written down what is nobody's business: client secrets,
 * wherever they stand, keys, and what looks like the number of a card.
 */
export function hideSecrets(text: string) {
	return text
		.replace(/(?:_|%5f)secret(?:_|%5f)[A-Za-z0-9%]+/gi, "_secret_[hidden]")
		.replace(/\b(sk|rk|whsec)_\w+/g, "$1_[hidden]")
		.replace(/(?<![\w.])\d(?:[ +-]?\d){12,18}(?!\w|\.\d)/g, "[number hidden]");
}

/** What of an error is written down. Stripe's errors carry whole intents, so fields are named, never spread. */
function describeError(error: unknown) {
	if (!(error instanceof Error)) {
		return { message: hideSecrets(String(error)) };
	}
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

// remix-serve writes its access log with morgan, in this format, with whole URLs and as plain text.
morgan.format("tiny", (tokens, request, response) => {
	log.info(
		{
			method: request.method,
			url: hideSecrets(tokens.url?.(request, response) ?? ""),
			status: response.statusCode,
			ms: Number(tokens["response-time"]?.(request, response, 0)),
		},
		"Answered",
	);
	return undefined;
});
