import type {
	StripeElements,
	StripePaymentElementOptions,
} from "@stripe/stripe-js";
import type { FormPart } from "./refusal";

/** A bank debit has a field for an address of its own, which takes over what was typed into ours. */
export const optionsFor = (
	method: string,
	email: string,
	{ shopName, offersLink }: ShopOptions,
): StripePaymentElementOptions => ({
	layout: { type: "tabs", defaultCollapsed: false },
	paymentMethodOrder: ["card"],
	// Apple Pay and Google Pay come by themselves, where browser and account have them.
	wallets: { link: offersLink ? "auto" : "never" },
	business: { name: shopName },
	...(isBankDebit(method) &&
		email && { defaultValues: { billingDetails: { email } } }),
});

/** Goes to this part of the form, unless Stripe.js has gone to the first wrong field. */
export function focusElement(elements: StripeElements, part: FormPart) {
	if (document.activeElement?.tagName === "IFRAME") {
		return;
	}
	if (part === "address") {
		elements.getElement("address")?.focus();
	} else {
		elements.getElement("payment")?.focus();
	}
}

export const isBankDebit = (method: string) =>
	method === "us_bank_account" || method === "sepa_debit";

interface ShopOptions {
	shopName: string;
	offersLink: boolean;
}
