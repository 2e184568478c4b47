import { type FieldError, fieldError } from "../form/field-error";
import { validatePostalCode } from "../form/postal-code";
import { type AddressField, formatOf } from "./address-formats";
import type { AddressState } from "./address-store";

/** The fields that are shown, in their order on the page. */
export function visibleAddressFields(state: AddressState): AddressField[] {
	const { options, values } = state;
	const name: AddressField[] =
		options.display?.name === "split" ? ["firstName", "lastName"] : ["name"];
	const { place } = formatOf(values.country);
	return [
		...name,
		"country",
		"addressLine1",
		"addressLine2",
		...place,
		...(options.fields?.phone === "always" ? (["phone"] as const) : []),
	];
}

export function validateAddressField(
	state: AddressState,
	field: AddressField,
): FieldError | undefined {
	const { values, options } = state;
	const value = values[field].trim();
	const { regions, required } = formatOf(values.country);
	if (field === "postalCode") {
		const isOptional = !value && !required.includes(field);
		return isOptional ? undefined : validatePostalCode(value, values.country);
	}
	if (field === "administrativeArea" && regions) {
		const known = regions.some(({ code }) => code === value);
		return known ? undefined : missing[field];
	}
	const phone = field === "phone" && options.validation?.phone?.required;
	const isRequired =
		alwaysRequired.includes(field) ||
		required.includes(field) ||
		phone === "always";
	return isRequired && !value ? missing[field] : undefined;
}

export function firstAddressError(
	state: AddressState,
): { field: AddressField; error: FieldError } | undefined {
	for (const field of visibleAddressFields(state)) {
		const error = validateAddressField(state, field);
		if (error) {
			return { field, error };
		}
	}
	return undefined;
}

const alwaysRequired: AddressField[] = [
	"name",
	"firstName",
	"lastName",
	"country",
	"addressLine1",
];

const incomplete = (code: string) =>
	fieldError(code, "This field is incomplete.");

const missing: Record<Exclude<AddressField, "postalCode">, FieldError> = {
	name: fieldError("incomplete_name", "Please provide your full name."),
	firstName: incomplete("incomplete_first_name"),
	lastName: incomplete("incomplete_last_name"),
	country: incomplete("incomplete_country"),
	addressLine1: incomplete("incomplete_address_line1"),
	addressLine2: incomplete("incomplete_address_line2"),
	locality: incomplete("incomplete_city"),
	administrativeArea: incomplete("incomplete_state"),
	phone: fieldError(
		"incomplete_phone_number",
		"Please provide a phone number.",
	),
};
