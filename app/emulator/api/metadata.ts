import type Stripe from "stripe";
import { invalidRequest } from "./errors";

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
	if (merged.length > maxKeys) {
		throw invalidRequest(
			`Metadata can have at most ${maxKeys} keys; this would have ${merged.length}.`,
			{ param: "metadata" },
		);
	}
	return Object.fromEntries(merged);
}

const maxKeys = 50;
