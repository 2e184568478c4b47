import Stripe from "stripe";
import { findBook } from "../../catalog/books";
import { log } from "../../server/logger.server";
import { fulfilInBackground } from "../fulfilment/fulfil-once.server";
import { timingSafeEqual } from "../hash.server";
import { type Cart, cartHash } from "../intent/cart.server";
import { updateCachedPayment } from "../intent/payment-cache.server";
import { withRetries, withTimeout } from "../retry.server";
import { stripe } from "../stripe.server";
import { requestIdOf } from "../stripe-response.server";
import { type Receipt, toReceipt } from "./receipt";
import type { ReturnParams } from "./return-params.server";

export type FoundReceipt =
	| { found: true; receipt: Receipt }
	| { found: false; because: "no such payment" }
	| { found: false; because: "unavailable"; reference: string | null };

/**
 * Looks a payment up at Stripe and shows it to its owner only: whoever has its client secret, or the
 * cart it was made for. Never rejects.
 */
export async function findReceipt(
	claim: ReturnParams,
	cart: Cart,
): Promise<FoundReceipt> {
	try {
		const intent = await withTimeout(
			withRetries(() =>
				stripe.paymentIntents.retrieve(claim.paymentId, {
					expand: ["latest_charge"],
				}),
			),
		);
		if (!isOwner(intent, claim, cart)) {
			return notFound;
		}
		updateCachedPayment(intent);
		fulfilInBackground(intent);
		const receipt = toReceipt(intent);
		warnOfOddPrice(receipt);
		return { found: true, receipt };
	} catch (error) {
		if (isMissing(error)) {
			return notFound;
		}
		log.error({ err: error }, "A receipt could not be fetched");
		return {
			found: false,
			because: "unavailable",
			reference: requestIdOf(error),
		};
	}
}

const notFound = { found: false, because: "no such payment" } as const;

function isOwner(
	intent: Stripe.PaymentIntent,
	claim: ReturnParams,
	cart: Cart,
) {
	if (claim.clientSecret !== null) {
		return timingSafeEqual(claim.clientSecret, intent.client_secret ?? "");
	}
	return timingSafeEqual(cartHash(cart), intent.metadata.cart ?? "");
}

/** A price that has changed since, or a payment of somebody else's making: worth a look, not an error. */
function warnOfOddPrice({ paymentId, item, asked }: Receipt) {
	const price = findBook(item ?? undefined)?.price;
	if (price?.amount === asked.amount && price.currency === asked.currency) {
		return;
	}
	log.warn({ paymentId, item, asked, price }, "A payment is not at our price");
}

const isMissing = (error: unknown) =>
	error instanceof Stripe.errors.StripeInvalidRequestError &&
	error.statusCode === 404;
