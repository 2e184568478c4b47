import { createHmac, randomBytes } from "node:crypto";
import { ApiError, invalid } from "./errors";
import type { ApiRequest } from "./request";
import type { Reply } from "./response";

interface Remembered {
	endpoint: string;
	parameters: string;
	since: number;
	reply: Reply | null;
}

const KEPT_MS = 24 * 60 * 60 * 1000;
const LIMIT = 10_000;
const PEPPER = randomBytes(32);

/** Remembers the first answer under each key, and gives it again. */
export class IdempotencyKeys {
	readonly #keys = new Map<string, Remembered>();

	constructor(readonly now: () => number) {}

	/** The earlier answer to the same request, or null if this is the first. */
	recall(request: ApiRequest): Reply | null {
		const key = scoped(request);
		const first = key ? this.#keys.get(key) : undefined;
		if (!key || !first) {
			return null;
		}
		if (this.now() - first.since > KEPT_MS) {
			this.#keys.delete(key);
			return null;
		}
		if (first.endpoint !== request.path) {
			throw otherEndpoint(request, first);
		}
		if (first.parameters !== digest(request.form)) {
			throw otherUse(request);
		}
		if (!first.reply) {
			throw inProgress(request);
		}
		return { ...first.reply, replayed: true };
	}

	/** Claims the key while the request runs; what it returns keeps the answer. */
	claim(request: ApiRequest) {
		const key = scoped(request);
		const remembered: Remembered = {
			endpoint: request.path,
			parameters: digest(request.form),
			since: this.now(),
			reply: null,
		};
		if (key) {
			this.#remember(key, remembered);
		}
		return (reply: Reply) => {
			remembered.reply = reply;
		};
	}

	#remember(key: string, remembered: Remembered) {
		this.#keys.set(key, remembered);
		const [oldest] = this.#keys.keys();
		if (this.#keys.size > LIMIT && oldest) {
			this.#keys.delete(oldest);
		}
	}
}

/** By key kind too: a browser must not be able to replay what the server was told. */
function scoped({ key, idempotencyKey }: ApiRequest) {
	return idempotencyKey && `${key} ${idempotencyKey}`;
}

/** A keyed digest: the parameters may hold a card, and a plain hash of a card number can be searched for. */
function digest(form: object) {
	return createHmac("sha256", PEPPER).update(canonical(form)).digest("hex");
}

function canonical(value: unknown): string {
	if (typeof value !== "object" || value === null) {
		return JSON.stringify(value);
	}
	const parts = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${parts.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`)}}`;
}

const OTHERWISE = ({ idempotencyKey }: ApiRequest) =>
	`Try using a key other than '${idempotencyKey}' if you meant to execute a different request.`;

function idempotencyError(message: string) {
	return new ApiError(400, { type: "idempotency_error", message });
}

function otherUse(request: ApiRequest) {
	return idempotencyError(
		`Keys for idempotent requests can only be used with the same parameters they were first used with. ${OTHERWISE(request)}`,
	);
}

function otherEndpoint(request: ApiRequest, first: Remembered) {
	return idempotencyError(
		`Keys for idempotent requests can only be used for the same endpoint they were first used for ('${request.path}' vs '${first.endpoint}'). ${OTHERWISE(request)}`,
	);
}

function inProgress({ idempotencyKey }: ApiRequest) {
	return invalid(
		`There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${idempotencyKey}. Please try again later.`,
		{ code: "idempotency_key_in_use" },
		409,
	);
}
