import type Stripe from "stripe";
import { log } from "../../server/logger.server";
import { fulfilInBackground } from "../fulfilment/fulfil-in-background.server";
import { timingSafeEqual } from "../hash.server";
import { type Cart, cartHash } from "../intent/cart.server";
import { isOurs } from "../intent/intent-params.server";
import { updateCachedPayment } from "../intent/payment-cache.server";
import { retrieveIntent } from "../retrieve-intent.server";
import { withTimeout } from "../retry.server";
import { isMissing, requestIdOf } from "../stripe-response.server";
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
	params: ReturnParams,
	cart: Cart,
): Promise<FoundReceipt> {
	try {
		const intent = await withTimeout(retrieveIntent(params.paymentId));
		if (!isOurs(intent) || !isOwner(intent, params, cart)) {
			return notFound;
		}
		updateCachedPayment(intent);
		fulfilInBackground(intent);
		return { found: true, receipt: toReceipt(intent) };
	} catch (error) {
		if (isMissing(error)) {
			return notFound;
		}
		log.error({ err: error }, "receipt unavailable");
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
	params: ReturnParams,
	cart: Cart,
) {
	if (params.clientSecret !== null) {
		return timingSafeEqual(params.clientSecret, intent.client_secret ?? "");
	}
	return timingSafeEqual(cartHash(cart), intent.metadata.cart ?? "");
}
