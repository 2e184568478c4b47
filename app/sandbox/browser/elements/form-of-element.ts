import type { StripePaymentElementOptions } from "@stripe/stripe-js";
import { countryOfLocale } from "../form/countries";
import { createFormStore, type FormState } from "../form/form-state";
import type { ElementOwner } from "./session";

/** The form of a new Payment Element, with what the page already knows filled in. */
export function createForm(
	owner: ElementOwner,
	options: StripePaymentElementOptions,
) {
	const { appearance, loader, locale } = owner.options;
	return createFormStore({
		phase: "loading",
		methods: [],
		method: null,
		values: initialValues(options),
		revealed: new Set(),
		confirming: false,
		options,
		appearance: appearance ?? {},
		skeleton: loader !== "never",
		locale: locale && locale !== "auto" ? locale : "en",
	});
}

function initialValues({
	defaultValues,
}: StripePaymentElementOptions): FormState["values"] {
	const billing = defaultValues?.billingDetails;
	return {
		number: "",
		expiry: "",
		cvc: "",
		country: billing?.address?.country ?? countryOfLocale(navigator.language),
		postalCode: billing?.address?.postal_code ?? "",
		name: billing?.name ?? "",
		email: billing?.email ?? "",
		routingNumber: "",
		accountNumber: "",
		accountType: "checking",
	};
}
