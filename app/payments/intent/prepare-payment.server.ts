import type Stripe from "stripe";
import type { Book } from "../../catalog/books";
import { log } from "../../server/logger.server";
import { sha256 } from "../hash.server";
import { withRetries, withTimeout } from "../retry.server";
import { stripe } from "../stripe.server";
import { isIdempotentReplay, requestIdOf } from "../stripe-response.server";
import { type Cart, cartHash } from "./cart.server";
import { hashParams, intentParams } from "./intent-params.server";
import { type Payment, toPayment } from "./payment";
import { type CachedPayment, paymentCache } from "./payment-cache.server";

/**
 * The one payment of this cart for this book: made at the first visit, found again at every other.
 * The price is the catalogue's. Never rejects; what goes wrong is in the log and in `unavailable`.
 *
 * @see https://docs.stripe.com/payments/payment-intents#best-practices
 */
export async function preparePayment(book: Book, cart: Cart): Promise<Payment> {
	try {
		return await withTimeout(findOrCreate(book, cartHash(cart)));
	} catch (error) {
		log.error({ err: error, item: book.item }, "No payment could be prepared");
		return { state: "unavailable", reference: requestIdOf(error) };
	}
}

async function findOrCreate(book: Book, cart: string) {
	const params = intentParams(book, cart);
	const key = hashParams(params);
	const known = paymentCache.get(key);
	// Until Stripe has answered, what is known may be wrong.
	const first = known?.attempt ?? 1;
	for (let attempt = first; attempt <= maxAttempts; attempt++) {
		const intent =
			known && attempt === first
				? await refetchIntent(key, known)
				: await createOnce(params, attempt);
		if (!intent || intent.status === "canceled") {
			continue;
		}
		const payment = toPayment(intent);
		paymentCache.set(key, { attempt, payment });
		return payment;
	}
	throw new Error(
		`A cart has used up its ${maxAttempts} attempts at item ${book.item}.`,
	);
}

/** What cannot be read is forgotten, so that the next visit looks for it from the start. */
async function refetchIntent(key: string, { payment }: CachedPayment) {
	try {
		return await retrieveIntent(payment.paymentId);
	} catch (error) {
		paymentCache.delete(key);
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
	const idempotencyKey = `checkout-${sha256(JSON.stringify([params, attempt]))}`;
	try {
		const intent = await withRetries(() =>
			stripe.paymentIntents.create(params, { idempotencyKey }),
		);
		// A replay is the intent as it was on the day it was made.
		return isIdempotentReplay(intent.lastResponse)
			? await retrieveIntent(intent.id)
			: intent;
	} catch (error) {
		if (isIdempotentReplay(error)) {
			return null;
		}
		throw error;
	}
}

const retrieveIntent = (id: string) =>
	withRetries(() => stripe.paymentIntents.retrieve(id));

const maxAttempts = 5;
