import type { Stripe, StripeElements, StripeError } from "@stripe/stripe-js";
import { paths } from "../paths";

/** How an attempt to pay ended, if it ended on this page: a success leaves it. */
export type Outcome =
	| { paid: true; paymentId: string }
	| { paid: false; why: string };

/**
 * Confirms the payment with what stands in the Element. When all is well Stripe takes the shopper to
 * the receipt and this promise stays open.
 *
 * @param email where Stripe sends its own receipt, or null
 * @see https://docs.stripe.com/js/payment_intents/confirm_payment
 */
export async function confirmPayment(
	stripe: Stripe,
	elements: StripeElements,
	email: string | null,
): Promise<Outcome> {
	try {
		const { error } = await stripe.confirmPayment({
			elements,
			confirmParams: {
				return_url: new URL(paths.success(), window.location.href).href,
				...(email && { receipt_email: email }),
			},
		});
		return outcomeOf(error);
	} catch {
		return { paid: false, why: unclear };
	}
}

/** What an error of confirmPayment means for the shopper. */
export function outcomeOf(error: StripeError): Outcome {
	const intent = error.payment_intent;
	// Paid in another tab, or the answer to an earlier attempt was lost: the receipt knows.
	if (intent && settled.includes(intent.status)) {
		return { paid: true, paymentId: intent.id };
	}
	const forShoppers =
		error.type === "card_error" ||
		error.type === "validation_error" ||
		error.code === "payment_intent_authentication_failure";
	return { paid: false, why: (forShoppers && error.message) || unclear };
}

const settled: string[] = ["succeeded", "processing", "requires_capture"];

const unclear =
	"Something went wrong on the way to the bank. Please try again; you will not be charged twice.";
