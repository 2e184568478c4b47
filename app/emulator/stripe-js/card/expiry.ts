import { type FieldError, fieldError } from "../form/field-error";
import { digitsOf } from "./card-number";

/** Formats an expiry date while it is typed: `12 / 34`. Accepts `12/2034`, `1234` and `2034-12` too. */
export function formatExpiry(text: string, previous = ""): string {
	const digits = monthFirst(text);
	const deletingSeparator =
		previous.endsWith(" / ") && previous.startsWith(text) && text !== previous;
	// The zero of 04 was probably added here.
	if (deletingSeparator) {
		return digits.startsWith("0") ? "" : digits.slice(0, -1);
	}
	if (digits === "0" || digits === "1") {
		return /^1\D/.test(text.trim()) ? "01 / " : digits;
	}

	const padded = /^([2-9]|1[3-9])/.test(digits) ? `0${digits}` : digits;
	if (padded.length < 2) {
		return padded;
	}
	return `${padded.slice(0, 2)} / ${yearDigits(padded.slice(2))}`;
}

export function parseExpiry(
	text: string,
): { month: number; year: number } | undefined {
	const digits = digitsOf(text);
	if (digits.length !== 4) {
		return undefined;
	}
	return {
		month: Number(digits.slice(0, 2)),
		year: 2000 + Number(digits.slice(2)),
	};
}

export function validateExpiry(
	text: string,
	{ today = new Date(), word = "expiration" } = {},
): FieldError | undefined {
	const expiry = parseExpiry(text);
	const { month, year } = expiry ?? { month: 0, year: 0 };
	if (!expiry || month < 1 || month > 12) {
		return fieldError(
			"incomplete_expiry",
			`Your card’s ${word} date is incomplete.`,
		);
	}

	const thisYear = today.getFullYear();
	if (year < thisYear) {
		const message = `Your card’s ${word} year is in the past.`;
		// 12 / 20 may become 12 / 2034.
		const immediate = year !== 2020;
		return fieldError("invalid_expiry_year_past", message, { immediate });
	}
	if (year === thisYear && month < today.getMonth() + 1) {
		const message = `Your card’s ${word} date is in the past.`;
		return fieldError("invalid_expiry_month_past", message, {
			immediate: true,
		});
	}
	if (year > thisYear + 50) {
		const message = `Your card’s ${word} year is invalid.`;
		return fieldError("invalid_expiry_year", message, { immediate: true });
	}
	return undefined;
}

/** The digits of a date with the month first, also of `2034-12`. */
function monthFirst(text: string): string {
	const iso = /^\s*(\d{4})\D+(\d{1,2})\D*$/.exec(text);
	if (iso) {
		return `${(iso[2] ?? "").padStart(2, "0")}${iso[1]}`;
	}

	const parted = /^\s*(\d{1,2})\D+(\d*)/.exec(text);
	if (parted?.[2]) {
		return `${(parted[1] ?? "").padStart(2, "0")}${parted[2]}`;
	}
	return digitsOf(text);
}

/** A year that starts with 20 may get four digits; then only the last two count. */
function yearDigits(digits: string): string {
	if (!digits.startsWith("20")) {
		return digits.slice(0, 2);
	}
	return digits.length >= 4 ? digits.slice(2, 4) : digits;
}
