import { createHash, timingSafeEqual } from "node:crypto";

/** SHA-256 of a text, short enough for metadata and keys: 43 URL-safe characters. */
export const digest = (text: string) =>
	createHash("sha256").update(text).digest("base64url");

/** Whether two secrets are the same, in a time that tells nothing about where they differ. */
export function sameSecret(one: string, other: string) {
	return timingSafeEqual(Buffer.from(digest(one)), Buffer.from(digest(other)));
}
