import { LRUCache } from "lru-cache";
import type Stripe from "stripe";
import type { Book } from "../catalog/books";
import { log } from "../log.server";
import { type Cart, cartHash } from "./cart.server";
import { persistently, withinDeadline } from "./patience.server";
import { digest } from "./secrets.server";
import { stripe } from "./stripe.server";
import { isReplay, requestIdOf } from "./stripe-answer.server";

/** What the checkout page knows of a payment. */
export type Payment = OpenPayment | SettledPayment | UnavailablePayment;

/** It can be paid with this secret. */
export interface OpenPayment {
	state: "open";
	paymentId: string;
	clientSecret: string;
	/** Whether the bank was asked and waits for the shopper, since an earlier visit. */
	needsAction: boolean;
}

/** It has been paid, or is being processed. */
export interface SettledPayment {
	state: "settled";
	paymentId: string;
	paid: boolean;
}

/** Stripe is down or refuses; the reference is Stripe's id of the request, if it gave one. */
export interface UnavailablePayment {
	state: "unavailable";
	reference: string | null;
}

/**
 * The one payment of this cart for this book: made at the first visit, found again at every other.
 * The price is the catalogue's. Never rejects; what goes wrong is in the log and in `unavailable`.
 *
 * @see https://docs.stripe.com/payments/payment-intents#best-practices
 */
export async function preparePayment(book: Book, cart: Cart): Promise<Payment> {
	try {
		return toPayment(await withinDeadline(findOrCreateIntent(book, cart)));
	} catch (error) {
		log.error({ err: error, item: book.item }, "No payment could be prepared");
		return { state: "unavailable", reference: requestIdOf(error) };
	}
}

async function findOrCreateIntent(book: Book, cart: Cart) {
	for (let attempt = 1; attempt <= maxAttempts; attempt++) {
		const intent = await createOnce(book, cart, attempt);
		if (intent && intent.status !== "canceled") return intent;
	}
	throw new Error(
		`A cart has used up its ${maxAttempts} attempts at item ${book.item}.`,
	);
}

/**
 * Creates the intent of this attempt, or finds the one made before: the idempotency key is Stripe's
 * memory of it. Null if that attempt once ended in an error, which Stripe would repeat for ever.
 */
async function createOnce(book: Book, cart: Cart, attempt: number) {
	const params = paramsFor(book, cart);
	// The parameters are in the key, so a changed price or title is a new intent and never a conflict.
	const idempotencyKey = `checkout-${digest(JSON.stringify([params, attempt]))}`;
	try {
		const known = remembered.get(idempotencyKey);
		if (known) return await retrieveIntent(known);
		const intent = await persistently(() =>
			stripe.paymentIntents.create(params, { idempotencyKey }),
		);
		if (intent.client_secret) remembered.set(idempotencyKey, intent.id);
		// A replay is the intent as it was on the day it was made.
		return isReplay(intent.lastResponse)
			? await retrieveIntent(intent.id)
			: intent;
	} catch (error) {
		remembered.delete(idempotencyKey);
		if (isReplay(error)) return null;
		throw error;
	}
}

const paramsFor = (
	book: Book,
	cart: Cart,
): Stripe.PaymentIntentCreateParams => ({
	...book.price,
	automatic_payment_methods: { enabled: true },
	description: `${book.title}, ${book.author}`,
	metadata: { item: book.item, cart: cartHash(cart) },
});

const retrieveIntent = (id: string) =>
	persistently(() => stripe.paymentIntents.retrieve(id));

/**
 * Which intent each key has made, as far as this process knows: it spares the replay on a reload. A
 * shortcut and never the truth; the intent itself is read anew each time.
 */
const remembered = new LRUCache<string, string>({ max: 10_000 });

function toPayment(intent: Stripe.PaymentIntent): Payment {
	const { id: paymentId, status, client_secret: clientSecret } = intent;
	switch (status) {
		case "succeeded":
		case "processing":
		case "requires_capture":
			return { state: "settled", paymentId, paid: status !== "processing" };
		default:
			if (!clientSecret) throw new Error("The intent came without a secret.");
			return {
				state: "open",
				paymentId,
				clientSecret,
				needsAction: status === "requires_action",
			};
	}
}

const maxAttempts = 5;
