import type Stripe from "stripe";
import { findBook } from "../../catalog/books";
import { isAtOurPrice, isOurs } from "./intent-params.server";

/**
 * Why a succeeded payment is not the one that this shop asked for, in a sentence for the person who has to look into
 * it; null if it is. Nothing is sent for a payment with such a reason.
 */
export function reasonForDoubt(intent: Stripe.PaymentIntent): string | null {
	if (!isOurs(intent)) {
		return "It was not created by this shop. If another application uses the same Stripe account, this is its payment.";
	}
	if (!findBook(intent.metadata.item)) {
		return "Its item is not in the catalogue. Send it by hand or refund it.";
	}
	if (!isAtOurPrice(intent)) {
		return "Its amount or currency is not the one that this shop asked for. Compare it with metadata.price.";
	}
	if (intent.amount_received < intent.amount) {
		return "Less than the amount has been received. Look it up in the Dashboard.";
	}
	return null;
}
