import type { Account } from "../account";
import type { Form } from "./params";
import type { Envelope } from "./request";
import type { Reply } from "./response";

export function logRequest(
	account: Account,
	envelope: Envelope,
	{
		form,
		reply,
		since: startedAt,
	}: { form: Form; reply: Reply; since: number },
) {
	account.requests.put({
		id: envelope.id,
		object: "emulator.request",
		created: Math.floor(startedAt / 1000),
		method: envelope.method,
		path: scrub(envelope.url.pathname),
		params: unshared(redact(form)),
		status: reply.status,
		error: reply.errorCode ?? null,
		idempotency_key: envelope.idempotencyKey && scrub(envelope.idempotencyKey),
		idempotent_replayed: reply.replayed ?? false,
		latency_ms: account.now() - startedAt,
		payment_intent: paymentOf(envelope, form, reply),
	});
}

/** A part of a text keeps the whole text in memory, until it is copied. */
const unshared = (form: Form): Form => JSON.parse(JSON.stringify(form));

/** It is named in the path, in a parameter, or in the answer to what has changed one. */
function paymentOf({ method, url }: Envelope, form: Form, { body }: Reply) {
	const named = [url.pathname, JSON.stringify(form)];
	const texts = method === "POST" ? [...named, body] : named;
	for (const text of texts) {
		const [id] = /\bpi_[A-Za-z0-9]+/.exec(text) ?? [];
		if (id) {
			return id;
		}
	}
	return null;
}

function redact(form: Form): Form {
	return Object.fromEntries(
		Object.entries(form).map(([name, value]) => [
			scrub(name),
			secretNames.has(name) ? redacted : redactValue(value),
		]),
	);
}

function redactValue(value: unknown): unknown {
	if (typeof value === "string") {
		return scrub(value);
	}
	if (Array.isArray(value)) {
		return value.map(redactValue);
	}
	if (typeof value === "object" && value !== null) {
		return redact({ ...value });
	}
	return value;
}

function scrub(value: string) {
	return value
		.slice(0, maxTextLength)
		.replace(/_secret_\w+/g, `_secret_${redacted}`)
		.replace(longNumber, redacted);
}

const secretNames = new Set(
	"account_number card client_secret cvc iban key number".split(" "),
);

/** Anything long enough to be a card number, in any field, but a time in milliseconds: no card begins with 1. */
const longNumber = /(?<!\d)(?!1\d{12}(?!\d))\d(?:[ -]?\d){11,}/g;

const redacted = "[redacted]";

const maxTextLength = 500;
