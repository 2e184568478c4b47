import { setTimeout as pause } from "node:timers/promises";
import { log } from "../../server/logger.server";
import { withRetries } from "../retry.server";
import { stripe } from "../stripe.server";

/**
 * Marks a payment as fulfilled, and tells whoever reads the Dashboard what was sent. Each call has an idempotency
 * key of its own, the SDK's: a failure that Stripe remembers must not be the last word.
 *
 * @param id of the intent
 * @param title what was sent
 * @throws if Stripe cannot be told
 */
export async function mark(id: string, title: string | undefined) {
	const metadata = { fulfilled: new Date().toISOString() };
	await withRetries(() =>
		stripe.paymentIntents.update(id, {
			metadata,
			...(title && { description: title }),
		}),
	);
	log.info({ paymentId: id }, "order fulfilled");
}

/** Goes on trying to mark what has been sent, for some minutes; after that a person has to, or it is sent again. */
export async function keepMarking(id: string, title: string | undefined) {
	for (const delay of delaysMs) {
		await pause(delay, undefined, { ref: false });
		try {
			return await mark(id, title);
		} catch (error) {
			log.warn({ err: error, paymentId: id }, "fulfilment sent but not marked");
		}
	}
	log.error(
		{ paymentId: id },
		"fulfilment sent but not marked: set the metadata fulfilled of this payment in the Dashboard, or it is sent again",
	);
}

const delaysMs = [1, 2, 4, 8, 15, 30, 60, 60, 60, 60].map((s) => s * 1000);
