import { LRUCache } from "lru-cache";
import type { OpenPayment, SettledPayment } from "./payment.server";

/** What this process last saw of a cart's payment for a book, and at which attempt. */
export interface Remembered {
	attempt: number;
	payment: OpenPayment | SettledPayment;
}

/**
 * Spares whoever comes back to a checkout the wait for Stripe. A shortcut and never the truth: the intent
 * itself is read anew each time, and what it says then is what counts. By a digest of the payment's
 * parameters, so a changed price or another cart is never mistaken for it.
 */
export const remembered = new LRUCache<string, Remembered>({ max: 10_000 });
