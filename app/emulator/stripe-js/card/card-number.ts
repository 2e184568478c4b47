import {
	brandOf,
	type CardBrand,
	maxLengthOf,
	maxNumberLength,
} from "../../shared/card-brands";
import { passesLuhn } from "../../shared/luhn";
import { type FieldError, fieldError } from "../form/field-error";

/** Formats a card number while it is typed: `4242 4242 4242 4242`, Amex `3782 822463 10005`. */
export function formatCardNumber(text: string): string {
	const all = digitsOf(text).slice(0, maxNumberLength);
	const brand = brandOf(all);
	return groupDigits(all.slice(0, maxLengthOf(brand)), brand);
}

export function validateCardNumber(text: string): FieldError | undefined {
	const digits = digitsOf(text);
	const brand = brandOf(digits);
	const full = digits.length >= maxLengthOf(brand);

	if (full && !passesLuhn(digits)) {
		return invalid;
	}
	if (!brand?.lengths.includes(digits.length)) {
		return incomplete;
	}
	return passesLuhn(digits) ? undefined : incomplete;
}

/** Whether no more digits fit, so that the next field can get the focus. */
export function isFullCardNumber(text: string): boolean {
	const digits = digitsOf(text);
	return digits.length === maxLengthOf(brandOf(digits));
}

export const digitsOf = (text: string) => text.replace(/\D/g, "");

function groupDigits(digits: string, brand: CardBrand | undefined): string {
	const short =
		brand?.id === "amex" || (brand?.id === "diners" && digits.length <= 14);
	const groups = short
		? [digits.slice(0, 4), digits.slice(4, 10), digits.slice(10)]
		: (digits.match(/.{1,4}/g) ?? []);
	return groups.filter(Boolean).join(" ");
}

const incomplete = fieldError(
	"incomplete_number",
	"Your card number is incomplete.",
);
const invalid = fieldError("invalid_number", "Your card number is invalid.", {
	immediate: true,
});
