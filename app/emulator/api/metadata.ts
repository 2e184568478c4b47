import type Stripe from "stripe";
import { invalidRequest } from "./errors";

/** Merges changes into metadata: an empty value deletes its key, and null deletes every key. */
export function mergeMetadata(
	metadata: Stripe.Metadata | null,
	changes: Record<string, string> | null | undefined,
): Stripe.Metadata {
	if (changes === null) {
		return {};
	}
	const merged = Object.entries({ ...metadata, ...changes }).filter(
		([, value]) => value !== "",
	);
	if (merged.length > maxKeys) {
		throw invalidRequest(
			`Metadata can have at most ${maxKeys} keys; this would have ${merged.length}.`,
			{ param: "metadata" },
		);
	}
	return Object.fromEntries(merged);
}

const maxKeys = 50;
