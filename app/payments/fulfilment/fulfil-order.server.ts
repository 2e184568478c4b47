import type { Mode } from "../../config/env.server";
import type { Money } from "../../i18n/format";
import { log } from "../../server/logger.server";

/** A paid order. */
export interface Order {
	/**
	 * The same whenever the same order is fulfilled. An order is fulfilled at least once; pass this on to whatever sends or
	 * bills, as an idempotency key, and it is exactly once.
	 */
	idempotencyKey: string;
	paymentId: string;
	/** The book's number in the catalogue. */
	item: string;
	received: Money;
	/** What has gone back already; less than what was received. */
	refunded: Money;
	/** Where Stripe sends its receipt, if the shopper gave an address. */
	email: string | null;
	/** Only with live mode has money moved: anything else is a test order, and nothing should be sent. */
	livemode: boolean;
	mode: Mode;
}

/**
 * Sends the book. This is the function a shop replaces. It is called for every paid order (see
 * fulfil-once.server.ts); if it throws, it is called again, with the same idempotency key. It should be done within five
 * minutes, after which another process takes it for dead.
 */
export async function fulfilOrder({ email, ...order }: Order): Promise<void> {
	const isPartlyRefunded = order.refunded.amount > 0;
	log.info(
		{ ...order, isPartlyRefunded, hasEmail: email !== null },
		order.livemode ? "order to send" : "test order",
	);
}
