import { LRUCache } from "lru-cache";
import type Stripe from "stripe";
import type { Book } from "../../catalog/books";
import { type Cart, cartHash } from "./cart.server";
import { isOurs, orderKey } from "./intent-params.server";
import { type OpenPayment, type SettledPayment, toPayment } from "./payment";

/** The payment that this process last saw for an order, and at which attempt. */
export interface CachedPayment {
	attempt: number;
	payment: OpenPayment | SettledPayment;
}

/**
 * Per-process cache of the last known payment per cart and book, for the first paint only; the intent is always
 * fetched again. By the key of the order, so a changed price or another cart never finds it.
 */
export const paymentCache = new LRUCache<string, CachedPayment>({
	max: 10_000,
});

/** The payment that this process last saw; null if it has none. */
export const getCachedPayment = ({ item, price }: Book, cart: Cart) =>
	paymentCache.get(orderKey(cartHash(cart), item, price))?.payment ?? null;

/** Updates what is cached of an intent that was retrieved elsewhere, so that what is paid is not shown as open. */
export function updateCachedPayment(intent: Stripe.PaymentIntent) {
	const { item, cart } = intent.metadata;
	if (!isOurs(intent) || !item || !cart) {
		return;
	}
	const key = orderKey(cart, item, intent);
	const cached = paymentCache.get(key);
	if (cached?.payment.paymentId !== intent.id) {
		return;
	}
	if (intent.status === "canceled") {
		paymentCache.delete(key);
	} else {
		paymentCache.set(key, { ...cached, payment: toPayment(intent) });
	}
}
