import { noKey, wrongKey } from "./errors";

export const SECRET_KEY = "sk_test_emulator";
export const PUBLISHABLE_KEY = "pk_test_emulator";

export type KeyKind = "secret" | "publishable";

/** Whose key it is: in the Authorization header or, as Stripe.js does it, the parameter `key`. */
export function authenticate(authorization: string | null, key: unknown) {
	const given = authorization ? keyFrom(authorization) : key;
	if (typeof given !== "string" || given === "") {
		throw noKey();
	}
	if (given === SECRET_KEY && authorization) {
		return "secret";
	}
	if (given === PUBLISHABLE_KEY) {
		return "publishable";
	}
	throw wrongKey(given);
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
