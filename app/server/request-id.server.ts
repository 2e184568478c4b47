import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";

/** What is said while this request is answered, in the log and on error pages, carries its id. */
export const requestIds = new AsyncLocalStorage<string>();

/** The id of the request being answered; undefined outside of one. */
export const requestId = () => requestIds.getStore();

/**
 * An id for a request: the one that a trusted proxy gave it, so that both logs tell of the same
 * request, or a new one.
 */
export function chooseRequestId(given: unknown, trustProxy: number) {
	const believed = trustProxy > 0 && typeof given === "string";
	return believed && /^[\w-]{8,64}$/.test(given) ? given : newId();
}

const newId = () => randomBytes(9).toString("base64url");
