import Stripe from "stripe";
import { z } from "zod";
import { findBook } from "../catalog/books";
import { log } from "../log.server";
import { type Cart, cartHash } from "./cart.server";
import { fulfilInPassing } from "./fulfil-once.server";
import { persistently, withinDeadline } from "./patience.server";
import { noteSeen } from "./payment.server";
import { type Receipt, toReceipt } from "./receipt";
import { sameSecret } from "./secrets.server";
import { stripe } from "./stripe.server";
import { requestIdOf } from "./stripe-answer.server";

/** A payment that somebody says is theirs. */
export interface Claim {
	paymentId: string;
	/** From Stripe's redirect or from an earlier visit; without it only the cart can prove the claim. */
	clientSecret: string | null;
}

export type FoundReceipt =
	| { found: true; receipt: Receipt }
	| { found: false; because: "no such payment" }
	| { found: false; because: "unavailable"; reference: string | null };

/** The payment named by the parameters of Stripe's redirect; null unless each has its shape, once. */
export function readClaim(url: URL): Claim | null {
	const result = parameters.safeParse({
		paymentId: url.searchParams.getAll("payment_intent"),
		clientSecret: url.searchParams.getAll("payment_intent_client_secret"),
	});
	if (!result.success) return null;
	const { paymentId, clientSecret } = result.data;
	return { paymentId: paymentId[0], clientSecret: clientSecret[0] ?? null };
}

const parameters = z.object({
	paymentId: z.tuple([
		z
			.string()
			.max(255)
			.regex(/^pi_[A-Za-z0-9]+$/),
	]),
	clientSecret: z
		.array(
			z
				.string()
				.max(255)
				.regex(/^pi_[A-Za-z0-9]+_secret_[A-Za-z0-9]+$/),
		)
		.max(1),
});

/**
 * Looks a payment up at Stripe and shows it to its owner only: whoever has its client secret, or the
 * cart it was made for. Never rejects.
 */
export async function findReceipt(
	claim: Claim,
	cart: Cart,
): Promise<FoundReceipt> {
	try {
		const intent = await withinDeadline(
			persistently(() =>
				stripe.paymentIntents.retrieve(claim.paymentId, {
					expand: ["latest_charge"],
				}),
			),
		);
		if (!isOwner(intent, claim, cart)) return notFound;
		noteSeen(intent);
		fulfilInPassing(intent);
		const receipt = toReceipt(intent);
		warnOfOddPrice(receipt);
		return { found: true, receipt };
	} catch (error) {
		if (isMissing(error)) return notFound;
		log.error({ err: error }, "A receipt could not be fetched");
		return {
			found: false,
			because: "unavailable",
			reference: requestIdOf(error),
		};
	}
}

const notFound = { found: false, because: "no such payment" } as const;

function isOwner(intent: Stripe.PaymentIntent, claim: Claim, cart: Cart) {
	if (claim.clientSecret !== null) {
		return sameSecret(claim.clientSecret, intent.client_secret ?? "");
	}
	return sameSecret(cartHash(cart), intent.metadata.cart ?? "");
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
