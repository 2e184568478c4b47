import type Stripe from "stripe";
import type { PendingStep, StoredIntent } from "../account";

/** Replaces the object by a changed one. What the payment waited for is over, unless it waits for something new. */
export function changeIntent(
	intent: StoredIntent,
	changes: Partial<Stripe.PaymentIntent>,
	pending: PendingStep | null = null,
) {
	intent.pending = pending;
	intent.object = { ...intent.object, next_action: null, ...changes };
}
