import { developmentStack } from "../../server/development/error-stack.server";
import { log } from "../../server/logger.server";
import { fulfilInBackground } from "../fulfilment/fulfil-in-background.server";
import { timingSafeEqual } from "../hash.server";
import { type Cart, cartHash } from "../intent/cart.server";
import { isOurs } from "../intent/intent-params.server";
import { knownOwner, type Owner, ownerOf } from "../intent/known-owners.server";
import { updateCachedPayment } from "../intent/payment-cache.server";
import { withTimeout } from "../retry.server";
import { isMissing, requestIdOf } from "../stripe-response.server";
import { countClaim, hasBegun, look, TooManyLooks } from "./look.server";
import { type Receipt, toReceipt } from "./receipt";
import type { ReturnParams } from "./return-params.server";

export type FoundReceipt =
	/** The secret lets the browser see it again. */
	| { found: true; receipt: Receipt; clientSecret: string | null }
	| { found: false; because: "no such payment" }
	| { found: false; because: "too many"; retryAfterSeconds: number }
	| ({ found: false } & UnavailableReceipt);

interface UnavailableReceipt {
	because: "unavailable";
	reference: string | null;
	/** In development. */
	stack?: string;
}

/**
 * Looks a payment up at Stripe and shows it to its owner only: whoever has its client secret, or the
 * cart it was made for. Of a claim that nothing proves Stripe is not asked. Never rejects.
 *
 * @param network where the claim comes from; null if that is not known
 */
export async function findReceipt(
	params: ReturnParams,
	cart: Cart,
	network: string | null,
): Promise<FoundReceipt> {
	const { paymentId } = params;
	if (!isPlausible(params, cart)) {
		return notFound;
	}
	try {
		const owner = knownOwner(paymentId);
		if (owner && !isOwner(owner, params, cart)) {
			// As if it were unknown, so that nobody learns that it is not.
			await countClaim(cart, network);
			return notFound;
		}
		const intent = await withTimeout(look(params, cart, network));
		if (!isOurs(intent) || !isOwner(ownerOf(intent), params, cart)) {
			return notFound;
		}
		updateCachedPayment(intent);
		fulfilInBackground(intent);
		return {
			found: true,
			receipt: toReceipt(intent),
			clientSecret: intent.client_secret,
		};
	} catch (error) {
		if (isMissing(error)) {
			return notFound;
		}
		if (error instanceof TooManyLooks) {
			log.warn({ paymentId }, "rate limit exceeded");
			const { retryAfterSeconds } = error;
			return { found: false, because: "too many", retryAfterSeconds };
		}
		log.error({ err: error }, "receipt unavailable");
		return {
			found: false,
			because: "unavailable",
			reference: requestIdOf(error),
			stack: developmentStack(error),
		};
	}
}

const notFound = { found: false, because: "no such payment" } as const;

/** Whether there is anything to prove a claim with. */
const isPlausible = ({ paymentId, clientSecret }: ReturnParams, cart: Cart) =>
	clientSecret?.startsWith(`${paymentId}_secret_`) ?? hasBegun(cart);

function isOwner(owner: Owner, { clientSecret }: ReturnParams, cart: Cart) {
	return clientSecret === null
		? timingSafeEqual(cartHash(cart), owner.cart)
		: timingSafeEqual(clientSecret, owner.clientSecret);
}
