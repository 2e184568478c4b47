import type { StripeAddressElementOptions } from "@stripe/stripe-js";
import { supportedLocale } from "../elements/create-form";
import type { ElementOwner } from "../elements/session";
import { countries, countryOfLocale } from "../form/countries";
import { createStore, type FieldsState, type Store } from "../form/form-store";
import { type AddressField, formatOf } from "./address-formats";

/** The state of the Address Element. */
export interface AddressState extends FieldsState<AddressField> {
	options: StripeAddressElementOptions;
}

export type AddressStore = Store<AddressState>;

/** The form of a new Address Element, with the page's default values. */
export function createAddressForm(
	{ options: group }: ElementOwner,
	options: StripeAddressElementOptions,
): AddressStore {
	return createStore<AddressState>({
		phase: "loading",
		values: defaultValuesOf(options),
		touched: new Set(),
		confirming: false,
		options,
		appearance: group.appearance ?? {},
		skeleton: group.loader !== "never",
		locale: supportedLocale(group.locale),
	});
}

/** New default values replace old ones, but never what was typed. */
export function updateAddressForm(
	store: AddressStore,
	changes: Partial<StripeAddressElementOptions>,
) {
	const { options: before, values } = store.get();
	const options = { ...before, ...changes };
	const [old, fresh] = [defaultValuesOf(before), defaultValuesOf(options)];
	const next = { ...values };
	for (const field of Object.keys(fresh) as AddressField[]) {
		next[field] = values[field] === old[field] ? fresh[field] : values[field];
	}
	store.change({ options, values: next });
}

/** The countries to choose from. */
export function offeredCountries({ allowedCountries }: AllowedCountries) {
	return allowedCountries
		? countries.filter(({ code }) => allowedCountries.includes(code))
		: countries;
}

function defaultValuesOf(
	options: StripeAddressElementOptions,
): Record<AddressField, string> {
	const { name, firstName, lastName, address, phone } =
		options.defaultValues ?? {};
	return {
		name: name ?? "",
		firstName: firstName ?? "",
		lastName: lastName ?? "",
		country: firstCountry(options, address?.country),
		addressLine1: address?.line1 ?? "",
		addressLine2: address?.line2 ?? "",
		locality: address?.city ?? "",
		administrativeArea: address?.state ?? "",
		postalCode: address?.postal_code ?? "",
		phone: phone ?? "",
	};
}

/** The page's, or that of the browser's language, if it is on offer. */
function firstCountry(options: AllowedCountries, wanted: string | undefined) {
	const offered = offeredCountries(options).map(({ code }) => code);
	const preferred = wanted ?? countryOfLocale(navigator.language);
	if (offered.includes(preferred)) {
		return preferred;
	}
	return offered.includes("US") ? "US" : (offered[0] ?? "US");
}

/** What is in a field that the country does not have, or not in this form, does not count. */
export function regionOf({ values }: Pick<AddressState, "values">): string {
	const { regions, place } = formatOf(values.country);
	const asked = place.includes("administrativeArea");
	const { administrativeArea: region } = values;
	const known = !regions || regions.some(({ code }) => code === region);
	return asked && known ? region.trim() : "";
}

type AllowedCountries = Pick<StripeAddressElementOptions, "allowedCountries">;
