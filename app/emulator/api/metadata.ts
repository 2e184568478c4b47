import type Stripe from "stripe";
import { invalid } from "./errors";

const MAX_KEYS = 50;

/** An empty value deletes a key, and empty metadata deletes all. */
export function mergeMetadata(
	metadata: Stripe.Metadata,
	given: Record<string, string> | null | undefined,
): Stripe.Metadata {
	if (given === null) {
		return {};
	}
	const merged = Object.entries({ ...metadata, ...given }).filter(
		([, value]) => value !== "",
	);
	if (merged.length > MAX_KEYS) {
		throw invalid(
			`Metadata can have at most ${MAX_KEYS} keys; this would have ${merged.length}.`,
			{ param: "metadata" },
		);
	}
	return Object.fromEntries(merged);
}
