import Stripe from "stripe";
import type { Book } from "../../catalog/books";
import { log } from "../../server/logger.server";
import { admit, createLimits } from "../rate-limit/admit.server";
import { withRetries, withTimeout } from "../retry.server";
import { stripe } from "../stripe.server";
import { type Cart, cartHash } from "./cart.server";
import { preparePayment } from "./prepare-payment.server";

/** The answer to whoever gives an address: its status, and a sentence for whoever reads the network's log. */
export interface Saved {
	status: 200 | 404 | 409 | 422 | 429 | 503;
	sentence: string;
	retryAfterSeconds?: number;
}

/**
 * Tells Stripe where to send its receipt of this cart's open payment. Whose payment it is, the cart alone says. A paid one
 * stays as it is: with each new address Stripe would send another receipt.
 *
 * @param email empty to take an earlier one back
 */
export async function saveReceiptEmail(
	book: Book,
	cart: Cart,
	email: string,
): Promise<Saved> {
	if (!cart.checkedOutItems.includes(book.item)) {
		return { status: 404, sentence: "This cart has no such payment." };
	}
	const retryAfterSeconds = await admit(limits, cartHash(cart));
	if (retryAfterSeconds > 0) {
		const sentence = "That is too often.";
		return { status: 429, sentence, retryAfterSeconds };
	}
	const payment = await preparePayment(book, cart);
	if (payment.state === "settled") {
		return { status: 409, sentence: "This payment has been made." };
	}
	if (payment.state === "unavailable") {
		return unavailable;
	}
	return update(payment.paymentId, email);
}

/** The same address twice changes nothing, so the key that makes it one call need not outlive it. */
async function update(paymentId: string, email: string): Promise<Saved> {
	const params = { receipt_email: email };
	try {
		await withTimeout(
			withRetries(() => stripe.paymentIntents.update(paymentId, params)),
		);
		return { status: 200, sentence: "Thank you." };
	} catch (error) {
		if (isInvalidEmail(error)) {
			return { status: 422, sentence: "That is no address." };
		}
		log.error({ err: error, paymentId }, "receipt email not saved");
		return unavailable;
	}
}

const isInvalidEmail = (error: unknown) =>
	error instanceof Stripe.errors.StripeInvalidRequestError &&
	error.code === "email_invalid";

const unavailable: Saved = {
	status: 503,
	sentence: "Please try this again later.",
};

const limits = createLimits("receipt-emails", { perMinute: 20 });
