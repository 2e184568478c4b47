import Stripe from "stripe";
import type { Book } from "../../catalog/books";
import { developmentStack } from "../../server/development/error-stack.server";
import { log } from "../../server/logger.server";
import { readIntent } from "../retrieve-intent.server";
import { withTimeout, withUsedKey } from "../retry.server";
import { stripe } from "../stripe.server";
import {
	isIdempotentReplay,
	isMissing,
	requestIdOf,
} from "../stripe-response.server";
import { type Cart, cartHash } from "./cart.server";
import { intentParams, orderKey } from "./intent-params.server";
import { rememberOwner } from "./known-owners.server";
import { type Payment, toPayment } from "./payment";
import { paymentCache } from "./payment-cache.server";

/**
 * The one payment of this cart for this book: created at the first visit, found again at every other.
 * The price is the catalogue's. Never rejects; what goes wrong is in the log and in `unavailable`.
 *
 * @see https://docs.stripe.com/payments/payment-intents#best-practices
 */
export async function preparePayment(book: Book, cart: Cart): Promise<Payment> {
	try {
		return await withTimeout(findOrCreate(book, cartHash(cart)));
	} catch (error) {
		log.error({ err: error, item: book.item }, "payment unavailable");
		return {
			state: "unavailable",
			reference: requestIdOf(error),
			needsNewCart: false,
			stack: developmentStack(error),
		};
	}
}

/**
 * Looks through the attempts of this cart until one can be paid or has been. An attempt is over once its intent is
 * canceled or gone, or if Stripe repeats an error under its idempotency key. A visit that fails by itself
 * goes no further, so an outage uses up one attempt a visit, and a new cart is at the end of them.
 */
async function findOrCreate(book: Book, cart: string): Promise<Payment> {
	const params = intentParams(book, cart);
	const key = orderKey(cart, book.item, book.price);
	const cached = paymentCache.get(key);
	// Until Stripe has answered, what is cached may be wrong.
	for (let n = cached?.attempt ?? 1; n <= maxAttempts; n++) {
		const intent =
			n === cached?.attempt
				? await findIntent(cached.payment.paymentId)
				: await createOnce(params, `checkout-${key}-${n}`);
		if (intent && intent.status !== "canceled") {
			const payment = toPayment(intent);
			paymentCache.set(key, { attempt: n, payment });
			rememberOwner(intent);
			return payment;
		}
	}
	log.warn({ item: book.item, maxAttempts }, "payment attempts used up");
	return { state: "unavailable", reference: null, needsNewCart: true };
}

/**
 * Creates the intent of this attempt, or finds the one created before: the idempotency key is Stripe's
 * memory of it. Null if the attempt is over.
 */
async function createOnce(
	params: Stripe.PaymentIntentCreateParams,
	idempotencyKey: string,
) {
	const intent = await withUsedKey(
		() => stripe.paymentIntents.create(params, { idempotencyKey }),
		isOldFailure,
	);
	// A replay is the intent as it was when it was created.
	return intent && isIdempotentReplay(intent.lastResponse)
		? findIntent(intent.id)
		: intent;
}

/** The error of an earlier visit, repeated; or a key that an earlier version of the shop used for other parameters. */
const isOldFailure = (error: unknown) =>
	error instanceof Stripe.errors.StripeIdempotencyError ||
	isIdempotentReplay(error);

/** Null if Stripe does not have it any more. */
async function findIntent(id: string) {
	try {
		return await readIntent(id);
	} catch (error) {
		if (isMissing(error)) {
			return null;
		}
		throw error;
	}
}

const maxAttempts = 10;
