import {
	brandOf,
	type CardBrand,
	maxLengthOf,
	maxNumberLength,
} from "../../shared/card-brands";
import { passesLuhn } from "../../shared/luhn";
import { type Problem, problem } from "../form/field-error";

/** A card number as it is shown while typing: `4242 4242 4242 4242`, Amex `3782 822463 10005`. */
export function formatCardNumber(text: string): string {
	const all = digitsOf(text).slice(0, maxNumberLength);
	const brand = brandOf(all);
	return inGroups(all.slice(0, maxLengthOf(brand)), brand);
}

export function cardNumberProblem(text: string): Problem | undefined {
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

/** Whether nothing more can be typed, so that the next field may take over. */
export function isFullCardNumber(text: string): boolean {
	const digits = digitsOf(text);
	return digits.length === maxLengthOf(brandOf(digits));
}

export const digitsOf = (text: string) => text.replace(/\D/g, "");

function inGroups(digits: string, brand: CardBrand | undefined): string {
	const short =
		brand?.id === "amex" || (brand?.id === "diners" && digits.length <= 14);
	const groups = short
		? [digits.slice(0, 4), digits.slice(4, 10), digits.slice(10)]
		: (digits.match(/.{1,4}/g) ?? []);
	return groups.filter(Boolean).join(" ");
}

const incomplete = problem(
	"incomplete_number",
	"Your card number is incomplete.",
);
const invalid = problem("invalid_number", "Your card number is invalid.", {
	atOnce: true,
});
