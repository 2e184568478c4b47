import type {
	StripeElements,
	StripePaymentElementOptions,
} from "@stripe/stripe-js";

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

/** Goes to the first field, unless Stripe.js has gone to the first wrong one. */
export function focusElement(elements: StripeElements) {
	if (document.activeElement?.tagName !== "IFRAME") {
		elements.getElement("payment")?.focus();
	}
}

export const isBankDebit = (method: string) =>
	method === "us_bank_account" || method === "sepa_debit";

interface ShopOptions {
	shopName: string;
	offersLink: boolean;
}
