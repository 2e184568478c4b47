import type {
	PaymentIntent,
	Stripe,
	StripeElements,
	StripeError,
} from "@stripe/stripe-js";
import { paths } from "../../paths";
import { isSettled } from "../intent/is-settled";
import { invalidEmail, type Refusal } from "./refusal";

/** How an attempt to pay ended, if it ended on this page: a success leaves it. */
export type ConfirmationResult =
	| { paid: true; paymentId: string }
	| { paid: false; refusal: Refusal };

/**
 * Confirms the payment with what stands in the Element. When all is well Stripe takes the shopper to
 * the receipt and this promise stays open. Never rejects.
 *
 * @param email where Stripe sends its own receipt; empty takes back one of an earlier attempt
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
				receipt_email: email,
			},
		});
		return resultOfError(error);
	} catch {
		return { paid: false, refusal: unclear };
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
		return { paid: false, refusal: unclear };
	}
}

function resultOf(intent: PaymentIntent | undefined): ConfirmationResult {
	if (intent && isSettled(intent.status)) {
		return { paid: true, paymentId: intent.id };
	}
	const refusal = intent?.status === "canceled" ? ended : notFinished;
	return { paid: false, refusal };
}

/** What an error of Stripe.js means for the shopper. */
export function resultOfError(error: StripeError): ConfirmationResult {
	const intent = error.payment_intent;
	// Paid in another tab, or the answer to an earlier attempt was lost: the receipt knows.
	if (intent && isSettled(intent.status)) {
		return { paid: true, paymentId: intent.id };
	}
	return { paid: false, refusal: hasEnded(error) ? ended : refusalOf(error) };
}

/**
 * Whether the intent is canceled or gone, so that it can never be paid.
 *
 * @see https://docs.stripe.com/error-codes
 */
const hasEnded = ({ payment_intent: intent, code, param }: StripeError) =>
	intent
		? intent.status === "canceled"
		: code === "payment_intent_unexpected_state" ||
			(code === "resource_missing" && param !== "payment_method");

/** Stripe writes for shoppers only what it says of cards, of fields, and of the bank's question. */
function refusalOf({ type, code, param, message: why }: StripeError): Refusal {
	// Of an address in the Element the parameter is `payment_method_data[billing_details][email]`.
	if (code === "email_invalid" && !param?.includes("billing")) {
		return invalidEmail;
	}
	if (why && type === "validation_error") {
		return { why, atFields: true };
	}
	if (why && type === "card_error") {
		const next = nextSteps[code ?? ""] ?? anotherCard;
		return { why, next, atFields: false };
	}
	if (why && code === "payment_intent_authentication_failure") {
		return { why, atFields: false };
	}
	return unclear;
}

const anotherCard =
	"Nothing has been charged. Try another card or another way to pay, or ask your bank why.";

const checkAndTry =
	"Nothing has been charged. Please check it and try again, or use another card.";

const nextSteps: Record<string, string> = {
	expired_card:
		"Nothing has been charged. Please use another card, or another way to pay.",
	incorrect_cvc: checkAndTry,
	incorrect_number: checkAndTry,
	incorrect_zip: checkAndTry,
	processing_error:
		"Nothing has been charged. If it happens again, use another card.",
};

const notFinished: Refusal = {
	why: "Your bank has not confirmed the payment.",
	next: "You can try again, or pay another way.",
	atFields: false,
};

const ended: Refusal = {
	why: "This payment can’t be used any more.",
	next: "A new form is on its way.",
	atFields: false,
	ended: true,
};

const unclear: Refusal = {
	why: "Something went wrong on the way to the bank.",
	next: "Please try again; you won’t be charged twice.",
	atFields: false,
};
