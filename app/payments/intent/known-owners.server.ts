import { LRUCache } from "lru-cache";
import type Stripe from "stripe";

/** What proves that a payment is somebody's: its client secret, or the cart it was made for. Neither ever changes. */
export interface Owner {
	clientSecret: string;
	cart: string;
}

export const ownerOf = (intent: Stripe.PaymentIntent): Owner => ({
	clientSecret: intent.client_secret ?? "",
	cart: intent.metadata.cart ?? "",
});

/** Keeps in mind whose a payment is, so that Stripe need not be asked about a claim that is wrong. */
export const rememberOwner = (intent: Stripe.PaymentIntent) => {
	owners.set(intent.id, ownerOf(intent));
};

/** Undefined of a payment that this process has not seen. */
export const knownOwner = (paymentId: string) => owners.get(paymentId);

const owners = new LRUCache<string, Owner>({ max: 10_000 });
