import { type Problem, problem } from "../form/field-error";
import { digitsOf } from "./card-number";

/** An expiry date as it is shown while typing: `12 / 34`. Takes `12/2034`, `1234` and `2034-12` too. */
export function formatExpiry(text: string, previous = ""): string {
	const digits = monthFirst(text);
	const deletingSeparator =
		previous.endsWith(" / ") && previous.startsWith(text) && text !== previous;
	// The zero of 04 was very likely ours.
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

export function expiryProblem(
	text: string,
	{ today = new Date(), word = "expiration" } = {},
): Problem | undefined {
	const expiry = parseExpiry(text);
	const { month, year } = expiry ?? { month: 0, year: 0 };
	if (!expiry || month < 1 || month > 12) {
		return problem(
			"incomplete_expiry",
			`Your card’s ${word} date is incomplete.`,
		);
	}

	const thisYear = today.getFullYear();
	if (year < thisYear) {
		const message = `Your card’s ${word} year is in the past.`;
		// 12 / 20 may be the beginning of 12 / 2034.
		const atOnce = year !== 2020;
		return problem("invalid_expiry_year_past", message, { atOnce });
	}
	if (year === thisYear && month < today.getMonth() + 1) {
		const message = `Your card’s ${word} date is in the past.`;
		return problem("invalid_expiry_month_past", message, { atOnce: true });
	}
	if (year > thisYear + 50) {
		const message = `Your card’s ${word} year is invalid.`;
		return problem("invalid_expiry_year", message, { atOnce: true });
	}
	return undefined;
}

/** The digits of a date, month first, whichever way round it was written. */
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

/** A year that begins with 20 may be growing to four digits; once it has, the last two are kept. */
function yearDigits(digits: string): string {
	if (!digits.startsWith("20")) {
		return digits.slice(0, 2);
	}
	return digits.length >= 4 ? digits.slice(2, 4) : digits;
}
