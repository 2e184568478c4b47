import crypto from "node:crypto";

/** SHA-256 of a text, short enough for metadata and keys: 43 URL-safe characters. */
export const sha256 = (text: string) =>
	crypto.createHash("sha256").update(text).digest("base64url");

/** Whether two secrets are the same, in a time that tells nothing about where they differ. */
export function timingSafeEqual(one: string, other: string) {
	return crypto.timingSafeEqual(
		Buffer.from(sha256(one)),
		Buffer.from(sha256(other)),
	);
}
