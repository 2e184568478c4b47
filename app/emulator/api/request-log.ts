import type { Account } from "../account";
import type { Form } from "./params";
import type { Envelope } from "./request";
import type { Reply } from "./response";

const SECRET_NAMES = new Set([
	"account_number",
	"card",
	"client_secret",
	"cvc",
	"iban",
	"key",
	"number",
]);

/** Anything long enough to be a card number, whichever field it was typed into. */
const LONG_NUMBER = /\d(?:[ -]?\d){11,}/g;

const REDACTED = "[redacted]";
const MAX_LENGTH = 500;

export function logRequest(
	account: Account,
	envelope: Envelope,
	{ form, reply, since }: { form: Form; reply: Reply; since: number },
) {
	account.requests.put({
		id: envelope.id,
		object: "emulator.request",
		created: Math.floor(since / 1000),
		method: envelope.method,
		path: scrub(envelope.url.pathname),
		params: redact(form),
		status: reply.status,
		error: reply.errorCode ?? null,
		idempotency_key: envelope.idempotencyKey && scrub(envelope.idempotencyKey),
		idempotent_replayed: reply.replayed ?? false,
		latency_ms: account.now() - since,
	});
}

function redact(form: Form): Form {
	return Object.fromEntries(
		Object.entries(form).map(([name, value]) => [
			scrub(name),
			SECRET_NAMES.has(name) ? REDACTED : redactValue(value),
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
		.slice(0, MAX_LENGTH)
		.replace(/_secret_\w+/g, `_secret_${REDACTED}`)
		.replace(LONG_NUMBER, REDACTED);
}
