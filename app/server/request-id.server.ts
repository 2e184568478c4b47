import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";

/** Holds the id of the request being handled, for the log and error pages. */
export const requestIds = new AsyncLocalStorage<string>();

/** The id of the request being handled; undefined outside of one. */
export const requestId = () => requestIds.getStore();

/** The id that a trusted proxy has given a request, so that its log and ours can be compared, or a new one. */
export const chooseRequestId = (header: unknown, trustProxy: number) =>
	trustProxy > 0 && typeof header === "string" && /^[\w-]{8,64}$/.test(header)
		? header
		: newId();

/** Short, to be read. */
export const developmentId = () => randomBytes(3).toString("base64url");

const newId = () => randomBytes(9).toString("base64url");
