import { noKey, wrongKey } from "./errors";

export const secretKey = "sk_test_emulator";
export const publishableKey = "pk_test_emulator";

export type KeyKind = "secret" | "publishable";

/** Which kind of key the request carries, in its Authorization header or, from Stripe.js, in the parameter `key`. Throws 401 for any other key. */
export function authenticateKey(
	authorization: string | null,
	keyParam: unknown,
) {
	const key = authorization ? keyFrom(authorization) : keyParam;
	if (typeof key !== "string" || key === "") {
		throw noKey();
	}
	if (key === secretKey && authorization) {
		return "secret";
	}
	if (key === publishableKey) {
		return "publishable";
	}
	throw wrongKey(key);
}

function keyFrom(authorization: string) {
	const [scheme = "", value = ""] = authorization.trim().split(/\s+/);
	if (scheme.toLowerCase() === "bearer") {
		return value;
	}
	if (scheme.toLowerCase() !== "basic") {
		return "";
	}
	return fromBase64(value).split(":")[0];
}

function fromBase64(value: string) {
	try {
		return atob(value);
	} catch {
		return "";
	}
}
