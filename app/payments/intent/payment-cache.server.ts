import { LRUCache } from "lru-cache";
import type Stripe from "stripe";
import { type Book, findBook } from "../../catalog/books";
import { type Cart, cartHash } from "./cart.server";
import { hashParams, intentParams } from "./intent-params.server";
import { type OpenPayment, type SettledPayment, toPayment } from "./payment";

/** What this process last saw of a cart's payment for a book, and at which attempt. */
export interface CachedPayment {
	attempt: number;
	payment: OpenPayment | SettledPayment;
}

/**
 * Spares whoever comes back to a checkout the wait for Stripe. A shortcut and never the truth: the intent
 * itself is read anew each time, and what it says then is what counts. By the key of the payment's
 * parameters, so a changed price or another cart is never mistaken for it.
 */
export const paymentCache = new LRUCache<string, CachedPayment>({
	max: 10_000,
});

/** What this process last saw of that payment; null if it never did, or has forgotten. */
export const getCachedPayment = (book: Book, cart: Cart) =>
	paymentCache.get(hashParams(intentParams(book, cartHash(cart))))?.payment ??
	null;

/** Takes note of an intent that was retrieved elsewhere, so that what is paid is not recalled as open. */
export function updateCachedPayment(intent: Stripe.PaymentIntent) {
	const { item, cart } = intent.metadata;
	const book = findBook(item);
	if (!book || !cart) {
		return;
	}
	const key = hashParams(intentParams(book, cart));
	const known = paymentCache.get(key);
	if (known?.payment.paymentId !== intent.id) {
		return;
	}
	if (intent.status === "canceled") {
		paymentCache.delete(key);
	} else {
		paymentCache.set(key, { ...known, payment: toPayment(intent) });
	}
}
