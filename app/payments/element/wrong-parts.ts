import type { StripeElements } from "@stripe/stripe-js";
import type { ConfirmationResult } from "./confirm-payment";
import type { FormPart } from "./refusal";

/**
 * Finds out which parts of the form have something wrong in them: how many fields, Stripe.js does not say.
 *
 * @param isPaymentComplete what the Payment Element said of itself last
 */
export async function findWrongParts(
	result: ConfirmationResult,
	elements: StripeElements,
	isPaymentComplete: boolean,
): Promise<ConfirmationResult> {
	if (result.paid || !result.refusal.atFields || result.refusal.atEmail) {
		return result;
	}
	const address = await elements.getElement("address")?.getValue();
	const wrongParts: FormPart[] = [];
	if (address?.complete === false) {
		wrongParts.push("address");
	}
	if (!isPaymentComplete) {
		wrongParts.push("payment");
	}
	return { paid: false, refusal: { ...result.refusal, wrongParts } };
}

/** Where to look for what is wrong, and in how many parts. */
export function whereToLook(wrongParts: FormPart[] = []) {
	const [first, second] = wrongParts.map((part) => names[part]);
	const where = second
		? `, in two parts: ${first} and ${second}`
		: first
			? `, in ${first}`
			: "";
	return `Please look at the marked fields above${where}. Nothing has been charged.`;
}

const names: Record<FormPart, string> = {
	address: "the address",
	payment: "the payment details",
};
