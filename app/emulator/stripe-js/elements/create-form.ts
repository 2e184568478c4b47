import type { StripePaymentElementOptions } from "@stripe/stripe-js";
import { countryOfLocale } from "../form/countries";
import { createFormStore, type FormStore } from "../form/form-store";
import { orderMethods } from "../form/layout";
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
		values: {
			number: "",
			expiry: "",
			cvc: "",
			routingNumber: "",
			accountNumber: "",
			accountType: "checking",
			...defaultsOf(options),
		},
		revealed: new Set(),
		confirming: false,
		options,
		appearance: appearance ?? {},
		skeleton: loader !== "never",
		locale: languageOf(locale),
	});
}

/** New default values replace old ones, but nothing that was typed. */
export function updateForm(
	store: FormStore,
	changes: StripePaymentElementOptions,
) {
	const { options: before, methods, values } = store.get();
	const options = { ...before, ...changes };
	const old = defaultsOf(before);
	const untouched = Object.entries(defaultsOf(options)).filter(
		([field]) =>
			values[field as keyof typeof old] === old[field as keyof typeof old],
	);
	store.change({
		options,
		methods: orderMethods(methods, options.paymentMethodOrder),
		values: { ...values, ...Object.fromEntries(untouched) },
	});
}

function defaultsOf({ defaultValues }: StripePaymentElementOptions) {
	const { name, email, address } = defaultValues?.billingDetails ?? {};
	return {
		country: address?.country ?? countryOfLocale(navigator.language),
		postalCode: address?.postal_code ?? "",
		name: name ?? "",
		email: email ?? "",
	};
}

/** The emulator speaks English only; of the browser's languages it knows the British kind. */
function languageOf(locale = "auto"): string {
	const wanted = locale === "auto" ? navigator.language : locale;
	return wanted.startsWith("en") ? wanted : "en";
}
