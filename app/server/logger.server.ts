import morgan from "morgan";
import { pino } from "pino";
import { env } from "../config/env.server";
import { requestId } from "./current-request.server";
import { standardOutput } from "./standard-output.server";

/** Development has words and colours. What makes them is loaded there only. */
const destination = import.meta.env.DEV
	? (await import("./development/readable-log.server")).developmentLog()
	: standardOutput();

/** The shop's log: in production one JSON line per event on standard output; never with secrets. */
export const log = pino(
	{
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
	},
	destination,
);

/**
 * Removes client secrets, keys and what looks like a card number from a text that is about to be logged, also where
 * they are written with percent signs, even twice.
 */
export function redactSecrets(text: string) {
	const words = text.split(/([\s/?&=;#"'<>])/).map((word) => {
		const plain = word.includes("%") ? decodeAscii(word) : word;
		const hidden = hideSecrets(plain);
		return hidden === plain ? word : hidden;
	});
	return hideSecrets(words.join(""));
}

/** A secret is ASCII. Unlike decodeURIComponent this fails at nothing. */
function decodeAscii(word: string) {
	let plain = word.replaceAll("+", " ");
	for (let depth = 0; depth < 3; depth++) {
		plain = plain.replace(/%([0-7][\da-f])/gi, (_, code) =>
			String.fromCharCode(Number.parseInt(code, 16)),
		);
	}
	return plain;
}

function hideSecrets(text: string) {
	return text
		.replace(/(?:_|%5f)secret(?:_|%5f)[A-Za-z0-9%]+/gi, "_secret_[hidden]")
		.replace(/\b(sk|rk|whsec)_\w+/g, "$1_[hidden]")
		.replace(
			/(?<![\w.])(?!1\d{12}(?!\d))\d(?:[ +-]?\d){12,18}(?!\w|\.\d)/g,
			"[number hidden]",
		);
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
		cause: detail instanceof Error ? redactSecrets(textOf(detail)) : undefined,
		stack: error.stack && redactSecrets(error.stack),
	};
}

/** In development the cause is often in the emulator. */
const textOf = ({ message, stack }: Error) =>
	(import.meta.env.DEV && stack) || message;

interface StripeErrorFields extends Error {
	type?: unknown;
	code?: unknown;
	statusCode?: unknown;
	requestId?: unknown;
	detail?: unknown;
}

/** Logs a request once it is answered, in place of remix-serve, which would log whole URLs, as plain text. */
export const logRequest = morgan((tokens, request, response) => {
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
