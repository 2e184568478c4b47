import { createHmac, randomBytes } from "node:crypto";
import { LRUCache } from "lru-cache";
import { sizeOf } from "../size-of";
import { ApiError, invalidRequest } from "./errors";
import type { ApiRequest } from "./request";
import type { Reply } from "./response";

interface SavedRequest {
	path: string;
	parameters: string;
	/** Null while the request is under way. */
	reply: Reply | null;
}

/** Saves the first response under each idempotency key and returns it again for 24 hours. */
export class IdempotencyKeys {
	readonly #saved: LRUCache<string, SavedRequest>;

	/** @param now the time in milliseconds */
	constructor(
		{ count, bytes }: { count: number; bytes: number },
		now: () => number,
	) {
		this.#saved = new LRUCache<string, SavedRequest>({
			max: count,
			maxSize: Math.ceil(bytes),
			sizeCalculation: (saved, key) => sizeOf(saved) + sizeOf(key),
			ttl: lifetimeMs,
			ttlResolution: 0,
			perf: { now },
		});
	}

	/** The earlier response to the same request, or null if this is the first. */
	findReply(request: ApiRequest): Reply | null {
		const key = scoped(request);
		const saved = key ? this.#saved.get(key) : undefined;
		if (!saved) {
			return null;
		}
		if (saved.path !== request.path) {
			throw otherEndpoint(request, saved);
		}
		if (saved.parameters !== digest(request.form)) {
			throw otherParameters(request);
		}
		if (!saved.reply) {
			throw keyInUse(request.idempotencyKey);
		}
		return { ...saved.reply, replayed: true };
	}

	/** Marks the key as in use. The function it returns saves the response. */
	start(request: ApiRequest) {
		const key = scoped(request);
		const saved: SavedRequest = {
			path: request.path,
			parameters: digest(request.form),
			reply: null,
		};
		if (key) {
			this.#saved.set(key, saved);
		}
		return (reply: Reply) => {
			// Unless it has been forgotten meanwhile.
			if (key && this.#saved.peek(key) === saved) {
				this.#saved.set(key, { ...saved, reply }, { noUpdateTTL: true });
			}
		};
	}

	/** Forgets every key, as Stripe does with those older than a day. */
	clear() {
		this.#saved.clear();
	}
}

/** Separate for each kind of API key, so that a browser cannot replay a response to the server. */
function scoped({ key, idempotencyKey }: ApiRequest) {
	return idempotencyKey && `${key} ${idempotencyKey}`;
}

/** A keyed digest: the parameters may hold a card, and a plain hash of a card number can be searched for. */
function digest(form: object) {
	return createHmac("sha256", hmacKey).update(canonical(form)).digest("hex");
}

function canonical(value: unknown): string {
	if (typeof value !== "object" || value === null) {
		return JSON.stringify(value);
	}
	const parts = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${parts.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`)}}`;
}

const advice = ({ idempotencyKey }: ApiRequest) =>
	`Try using a key other than '${idempotencyKey}' if you meant to execute a different request.`;

function idempotencyError(message: string) {
	return new ApiError(400, { type: "idempotency_error", message });
}

function otherParameters(request: ApiRequest) {
	return idempotencyError(
		`Keys for idempotent requests can only be used with the same parameters they were first used with. ${advice(request)}`,
	);
}

function otherEndpoint(request: ApiRequest, first: SavedRequest) {
	return idempotencyError(
		`Keys for idempotent requests can only be used for the same endpoint they were first used for ('${request.path}' vs '${first.path}'). ${advice(request)}`,
	);
}

/** Another request with this key is under way: 409. */
export const keyInUse = (key: string | null) =>
	invalidRequest(
		`There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
		{ code: "idempotency_key_in_use" },
		409,
	);

const hmacKey = randomBytes(32);

const lifetimeMs = 24 * 60 * 60 * 1000;
