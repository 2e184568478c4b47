import { noKey, wrongKey } from "./errors";

export const secretKey = "sk_test_emulator";
export const publishableKey = "pk_test_emulator";

export type KeyKind = "secret" | "publishable";

/** Whose key it is: in the Authorization header or, as Stripe.js does it, the parameter `key`. */
export function authenticateKey(authorization: string | null, key: unknown) {
	const given = authorization ? keyFrom(authorization) : key;
	if (typeof given !== "string" || given === "") {
		throw noKey();
	}
	if (given === secretKey && authorization) {
		return "secret";
	}
	if (given === publishableKey) {
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
