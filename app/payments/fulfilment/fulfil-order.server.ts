import type { Mode } from "../../config/env.server";
import type { Money } from "../../i18n/format";
import { log } from "../../server/logger.server";
import type { Shipping } from "../shipping";

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
	/** Where it goes, in one of the countries of catalog/delivery.ts. */
	shipping: Shipping;
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
export async function fulfilOrder(order: Order): Promise<void> {
	const { email, shipping, ...rest } = order;
	const isPartlyRefunded = order.refunded.amount > 0;
	// Who it is for stays out of the log.
	const { country } = shipping.address;
	log.info(
		{ ...rest, country, isPartlyRefunded, hasEmail: email !== null },
		order.livemode ? "order to send" : "test order",
	);
}
