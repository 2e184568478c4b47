import { type FieldError, fieldError } from "./field-error";

/** Stripe collects a card's postal code only in countries whose banks check it. */
export const needsPostalCode = (country: string) => country in patterns;

export const postalCodeLabel = (country: string) =>
	country === "US" ? "ZIP code" : "Postal code";

export const postalCodeExample = (country: string) =>
	patterns[country]?.example ?? "";

export function formatPostalCode(text: string, country: string): string {
	return country === "US"
		? text.replace(/[^\d-]/g, "").slice(0, 10)
		: text.toUpperCase().slice(0, 10);
}

export function validatePostalCode(
	text: string,
	country: string,
): FieldError | undefined {
	if (patterns[country]?.pattern.test(text.trim()) ?? true) {
		return undefined;
	}
	return country === "US" ? invalidZip : incomplete;
}

const patterns: Record<string, { pattern: RegExp; example: string }> = {
	US: { pattern: /^\d{5}(-\d{4})?$/, example: "12345" },
	CA: { pattern: /^[A-Z]\d[A-Z][ -]?\d[A-Z]\d$/i, example: "M5T 1T4" },
	GB: { pattern: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i, example: "WS11 1DB" },
};

const invalidZip = fieldError("incomplete_zip", "Your ZIP is invalid.");
const incomplete = fieldError(
	"incomplete_zip",
	"Your postal code is incomplete.",
);
