import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes, randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";

/**
 * The request being handled: its id, for the log and error pages, and its answer. A timer keeps what is in here until it
 * has run, which is a minute for each shopper that is counted: so long, no answer shall be kept with its connection.
 */
export const currentRequest = new AsyncLocalStorage<{
	id: string;
	response: WeakRef<ServerResponse>;
}>();

/** The id of the request being handled; undefined outside of one. */
export const requestId = () => currentRequest.getStore()?.id;

/**
 * Tells what has waited for the end of a page's data that there is no more to wait for. Remix would hold all that a page was
 * made of until `streamTimeout` is over, by a timer that it clears only when the request is aborted.
 */
export function releaseWhenAnswered({ signal }: Request) {
	const response = currentRequest.getStore()?.response.deref();
	response?.once("close", () => {
		// Without a reason each loader's copy of the signal would make an error, which takes a twentieth of a page's time.
		Object.defineProperty(signal, "reason", { value: "answered" });
		signal.dispatchEvent(new Event("abort"));
	});
}

/** The id that a trusted proxy has given a request, so that its log and ours can be compared, or a new one. */
export const chooseRequestId = (header: unknown, trustProxy: number) =>
	trustProxy > 0 && typeof header === "string" && /^[\w-]{8,64}$/.test(header)
		? header
		: newId();

/** Short, to be read. */
export const developmentId = () => randomBytes(3).toString("base64url");

// Node has a store of them, and makes other random bytes one call at a time.
const newId = () => randomUUID().slice(-12);
