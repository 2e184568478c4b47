import type { StripePaymentElementOptions } from "@stripe/stripe-js";
import { countryOfLocale } from "../form/countries";
import {
	createStore,
	type FormState,
	type FormStore,
} from "../form/form-store";
import { orderMethods } from "../form/layout";
import type { ElementOwner } from "./session";

/** The form of a new Payment Element, with the page's default values. */
export function createForm(
	owner: ElementOwner,
	options: StripePaymentElementOptions,
) {
	const { appearance, loader, locale } = owner.options;
	return createStore<FormState>({
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
			iban: "",
			...defaultValuesOf(options),
		},
		touched: new Set(),
		confirming: false,
		options,
		appearance: appearance ?? {},
		skeleton: loader !== "never",
		locale: supportedLocale(locale),
	});
}

/** New default values replace old ones, but never what was typed. */
export function updateForm(
	store: FormStore,
	changes: StripePaymentElementOptions,
) {
	const { options: before, methods, values } = store.get();
	const options = { ...before, ...changes };
	const old = defaultValuesOf(before);
	const untouched = Object.entries(defaultValuesOf(options)).filter(
		([field]) =>
			values[field as keyof typeof old] === old[field as keyof typeof old],
	);
	store.change({
		options,
		methods: orderMethods(methods, options.paymentMethodOrder),
		values: { ...values, ...Object.fromEntries(untouched) },
	});
}

function defaultValuesOf({ defaultValues }: StripePaymentElementOptions) {
	const { name, email, address } = defaultValues?.billingDetails ?? {};
	return {
		country: address?.country ?? countryOfLocale(navigator.language),
		postalCode: address?.postal_code ?? "",
		name: name ?? "",
		email: email ?? "",
	};
}

/** The emulator has English texts only, so any other locale becomes `en`. */
export function supportedLocale(locale = "auto"): string {
	const wanted = locale === "auto" ? navigator.language : locale;
	return wanted.startsWith("en") ? wanted : "en";
}
