import type {
	PaymentIntent,
	Stripe,
	StripeElements,
	StripeError,
} from "@stripe/stripe-js";
import { paths } from "../../paths";
import { isSettled } from "../intent/is-settled";

/** How an attempt to pay ended, if it ended on this page: a success leaves it. */
export type ConfirmationResult =
	| { paid: true; paymentId: string }
	| { paid: false; why: string };

/**
 * Confirms the payment with what stands in the Element. When all is well Stripe takes the shopper to
 * the receipt and this promise stays open. Never rejects.
 *
 * @param email where Stripe sends its own receipt, or empty
 * @see https://docs.stripe.com/js/payment_intents/confirm_payment
 */
export async function confirmPayment(
	stripe: Stripe,
	elements: StripeElements,
	email: string,
): Promise<ConfirmationResult> {
	try {
		const { error } = await stripe.confirmPayment({
			elements,
			confirmParams: {
				return_url: new URL(paths.success(), window.location.href).href,
				...(email && { receipt_email: email }),
			},
		});
		return resultOfError(error);
	} catch {
		return { paid: false, why: unclear };
	}
}

/**
 * Goes on with what the bank asked for on an earlier visit. Never rejects.
 *
 * @see https://docs.stripe.com/js/payment_intents/handle_next_action
 */
export async function handleNextAction(
	stripe: Stripe,
	clientSecret: string,
): Promise<ConfirmationResult> {
	try {
		const { error, paymentIntent } = await stripe.handleNextAction({
			clientSecret,
		});
		return error ? resultOfError(error) : resultOf(paymentIntent);
	} catch {
		return { paid: false, why: unclear };
	}
}

function resultOf(intent: PaymentIntent | undefined): ConfirmationResult {
	return intent && isSettled(intent.status)
		? { paid: true, paymentId: intent.id }
		: { paid: false, why: notFinished };
}

/** What an error of Stripe.js means for the shopper. */
export function resultOfError(error: StripeError): ConfirmationResult {
	const intent = error.payment_intent;
	// Paid in another tab, or the answer to an earlier attempt was lost: the receipt knows.
	if (intent && isSettled(intent.status)) {
		return { paid: true, paymentId: intent.id };
	}
	const forShoppers =
		error.type === "card_error" ||
		error.type === "validation_error" ||
		error.code === "payment_intent_authentication_failure";
	return { paid: false, why: (forShoppers && error.message) || unclear };
}

const notFinished =
	"Your bank has not confirmed the payment. You can try again, or pay another way.";

const unclear =
	"Something went wrong on the way to the bank. Please try again; you will not be charged twice.";
