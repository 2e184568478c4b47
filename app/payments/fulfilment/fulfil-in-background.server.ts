import { setTimeout as pause } from "node:timers/promises";
import { log } from "../../server/logger.server";
import {
	type RetrievedIntent,
	retrieveIntent,
} from "../retrieve-intent.server";
import { fulfilOnce } from "./fulfil-once.server";

/**
 * Fulfils an order for the receipt page, which should not wait: a webhook that never comes is no reason to send no book.
 * Where it fails, or somebody else has claimed it and may have died, it is tried again for some minutes.
 */
export function fulfilInBackground(intent: RetrievedIntent) {
	const { id, status, metadata } = intent;
	if (status !== "succeeded" || metadata.fulfilled || underWay.has(id)) {
		return;
	}
	underWay.add(id);
	void persevere(intent).finally(() => underWay.delete(id));
}

async function persevere(intent: RetrievedIntent) {
	const { id } = intent;
	if (await isDone(id, async () => intent)) {
		return;
	}
	for (const delay of delaysMs) {
		await pause(delay, undefined, { ref: false });
		if (await isDone(id, () => retrieveIntent(id))) {
			return;
		}
	}
	log.error({ paymentId: id }, "fulfilment given up");
}

/** Whether nothing is left to do for this payment. */
async function isDone(paymentId: string, look: () => Promise<RetrievedIntent>) {
	try {
		const intent = await look();
		return (await fulfilOnce(intent)) !== "claimed elsewhere";
	} catch (error) {
		log.error({ err: error, paymentId }, "fulfilment failed");
		return false;
	}
}

const underWay = new Set<string>();

/** The last ones come after a claim has become stale. */
const delaysMs = [2, 10, 60, 310, 600].map((seconds) => seconds * 1000);
