import type Stripe from "stripe";
import { findBook } from "../../catalog/books";
import { deliveryCountries } from "../../catalog/delivery";
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
	// What was sent had somewhere to go, whatever is asked of an address by now.
	return intent.metadata.fulfilled ? null : whyNotToSendTo(intent.shipping);
}

/** The form refuses such an address, but it runs in a browser, which may send what it likes. */
function whyNotToSendTo(shipping: Stripe.PaymentIntent.Shipping | null) {
	const { country, line1 } = shipping?.address ?? {};
	if (!shipping?.name?.trim() || !line1?.trim() || !country) {
		return "It has no name and address to send to. Ask the shopper for them, or refund it.";
	}
	if (!deliveryCountries.includes(country)) {
		return "This shop does not send to its country. Refund it, or send it by hand.";
	}
	return null;
}
