import { LRUCache } from "lru-cache";
import type Stripe from "stripe";
import { findBook } from "../../catalog/books";
import { trackTask } from "../../server/background-tasks.server";
import { log } from "../../server/logger.server";
import type { RetrievedIntent } from "../retrieve-intent.server";
import { claim, isClaimed, noteClaimSeen, releaseClaim } from "./claim.server";
import { fulfilOrder, type Order } from "./fulfil-order.server";
import { keepMarking, mark } from "./mark.server";
import { toOrder } from "./order.server";

/** Where the fulfilment of a payment stands after a call. */
export type Fulfilment = "fulfilled" | "nothing to send" | "claimed elsewhere";

/**
 * Fulfils a paid order, unless that has been done: the webhook, the receipt page and every other instance may call
 * this at the same time. The intent's metadata says who is at it (claim.server.ts) and that it is done
 * (mark.server.ts). A payment that is none of our orders is left alone, and is in the log as an error.
 *
 * @param intent retrieved a moment ago with `expand: ["latest_charge"]`
 * @throws what `fulfilOrder` throws, after making room for the next attempt, and what Stripe refuses
 */
export function fulfilOnce(intent: RetrievedIntent): Promise<Fulfilment> {
	const current = underWay.get(intent.id);
	if (current) {
		return current;
	}
	const task = trackTask(fulfil(intent)).finally(() =>
		underWay.delete(intent.id),
	);
	underWay.set(intent.id, task);
	return task;
}

async function fulfil(intent: RetrievedIntent): Promise<Fulfilment> {
	if (intent.metadata.fulfilled) {
		return "fulfilled";
	}
	if (sent.has(intent.id)) {
		await mark(intent.id, titleOf(intent));
		return "fulfilled";
	}
	if (!orderOf(intent)) {
		return "nothing to send";
	}
	const claimed = await claimUnlessClaimed(intent);
	if (!claimed) {
		log.debug({ paymentId: intent.id }, "fulfilment claimed elsewhere");
		return "claimed elsewhere";
	}
	// As it is now: it may have been refunded since.
	const order = orderOf(claimed);
	if (!order) {
		await releaseClaim(claimed);
		return "nothing to send";
	}
	await send(order, claimed);
	await markOrKeepTrying(claimed);
	return "fulfilled";
}

async function claimUnlessClaimed(intent: RetrievedIntent) {
	if (!isClaimed(intent)) {
		return claim(intent);
	}
	await noteClaimSeen(intent);
	return null;
}

function orderOf(intent: Stripe.PaymentIntent): Order | null {
	const result = toOrder(intent);
	if (result.verdict === "suspicious") {
		const { reason } = result;
		log.error({ paymentId: intent.id, reason }, "payment not fulfilled");
	}
	return result.verdict === "order" ? result.order : null;
}

async function send(order: Order, claimed: RetrievedIntent) {
	const { paymentId } = order;
	try {
		await fulfilOrder(order);
	} catch (error) {
		log.error({ err: error, paymentId }, "fulfilment failed, not sent");
		await releaseClaim(claimed);
		throw error;
	}
	sent.set(paymentId, true);
}

async function markOrKeepTrying(intent: Stripe.PaymentIntent) {
	try {
		await mark(intent.id, titleOf(intent));
	} catch (error) {
		log.error(
			{ err: error, paymentId: intent.id },
			"fulfilment sent but not marked",
		);
		void trackTask(keepMarking(intent.id, titleOf(intent)));
		throw error;
	}
}

const titleOf = ({ metadata }: Stripe.PaymentIntent) => {
	const book = findBook(metadata.item);
	return book && `${book.title}, ${book.author}`;
};

/** What this process is fulfilling, so that two who ask for the same share it. */
const underWay = new Map<string, Promise<Fulfilment>>();

/** What this process has sent: even if Stripe does not know yet, it is not sent from here again. */
const sent = new LRUCache<string, true>({ max: 10_000 });
