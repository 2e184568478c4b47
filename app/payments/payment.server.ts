import type Stripe from "stripe";
import { type Book, findBook } from "../catalog/books";
import { log } from "../log.server";
import { type Cart, cartHash } from "./cart.server";
import { persistently, withinDeadline } from "./patience.server";
import { type Remembered, remembered } from "./remembered.server";
import { digest } from "./secrets.server";
import { isSettled } from "./settled";
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
		return await withinDeadline(findOrCreate(book, cartHash(cart)));
	} catch (error) {
		log.error({ err: error, item: book.item }, "No payment could be prepared");
		return { state: "unavailable", reference: requestIdOf(error) };
	}
}

/** What this process last saw of that payment; null if it never did, or has forgotten. */
export const recallPayment = (book: Book, cart: Cart): Payment | null =>
	remembered.get(keyOf(paramsFor(book, cartHash(cart))))?.payment ?? null;

/** Takes note of an intent that was retrieved elsewhere, so that what is paid is not recalled as open. */
export function noteSeen(intent: Stripe.PaymentIntent) {
	const { item, cart } = intent.metadata;
	const book = findBook(item);
	if (!book || !cart) return;
	const key = keyOf(paramsFor(book, cart));
	const known = remembered.get(key);
	if (known?.payment.paymentId !== intent.id) return;
	if (intent.status === "canceled") remembered.delete(key);
	else remembered.set(key, { ...known, payment: toPayment(intent) });
}

async function findOrCreate(book: Book, cart: string) {
	const params = paramsFor(book, cart);
	const key = keyOf(params);
	const known = remembered.get(key);
	// Until Stripe has answered, what is known may be wrong.
	const first = known?.attempt ?? 1;
	for (let attempt = first; attempt <= maxAttempts; attempt++) {
		const intent =
			known && attempt === first
				? await readAgain(key, known)
				: await createOnce(params, attempt);
		if (!intent || intent.status === "canceled") continue;
		const payment = toPayment(intent);
		remembered.set(key, { attempt, payment });
		return payment;
	}
	throw new Error(
		`A cart has used up its ${maxAttempts} attempts at item ${book.item}.`,
	);
}

/** What cannot be read is forgotten, so that the next visit looks for it from the start. */
async function readAgain(key: string, { payment }: Remembered) {
	try {
		return await retrieveIntent(payment.paymentId);
	} catch (error) {
		remembered.delete(key);
		throw error;
	}
}

/**
 * Creates the intent of this attempt, or finds the one made before: the idempotency key is Stripe's
 * memory of it. Null if that attempt once ended in an error, which Stripe would repeat for ever.
 */
async function createOnce(
	params: Stripe.PaymentIntentCreateParams,
	attempt: number,
) {
	// The parameters are in the key, so a changed price or title is a new intent and never a conflict.
	const idempotencyKey = `checkout-${digest(JSON.stringify([params, attempt]))}`;
	try {
		const intent = await persistently(() =>
			stripe.paymentIntents.create(params, { idempotencyKey }),
		);
		// A replay is the intent as it was on the day it was made.
		return isReplay(intent.lastResponse)
			? await retrieveIntent(intent.id)
			: intent;
	} catch (error) {
		if (isReplay(error)) return null;
		throw error;
	}
}

const paramsFor = (
	book: Book,
	cart: string,
): Stripe.PaymentIntentCreateParams => ({
	...book.price,
	automatic_payment_methods: { enabled: true },
	description: `${book.title}, ${book.author}`,
	metadata: { item: book.item, cart },
});

const keyOf = (params: Stripe.PaymentIntentCreateParams) =>
	digest(JSON.stringify(params));

const retrieveIntent = (id: string) =>
	persistently(() => stripe.paymentIntents.retrieve(id));

function toPayment(intent: Stripe.PaymentIntent): OpenPayment | SettledPayment {
	const { id: paymentId, status, client_secret: clientSecret } = intent;
	if (isSettled(status)) {
		return { state: "settled", paymentId, paid: status !== "processing" };
	}
	if (!clientSecret) throw new Error("The intent came without a secret.");
	const needsAction = status === "requires_action";
	return { state: "open", paymentId, clientSecret, needsAction };
}

const maxAttempts = 5;
