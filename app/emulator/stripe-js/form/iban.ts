import { type FieldError, fieldError } from "./field-error";

/** In groups of four while it is typed: `AT61 1904 3002 3457 3201`. */
export function formatIban(text: string): string {
	return bareIban(text)
		.slice(0, longest)
		.replace(/.{4}(?=.)/g, "$& ");
}

/** Without its spaces, as the API takes it. */
export const bareIban = (text: string) =>
	text.toUpperCase().replace(/[^A-Z\d]/g, "");

export function validateIban(text: string): FieldError | undefined {
	const iban = bareIban(text);
	if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(iban)) {
		return incomplete;
	}
	return passesCheck(iban) ? undefined : invalid;
}

/** With country and check digits at the end, and letters as numbers from 10 on, it leaves 1 when divided by 97. */
function passesCheck(iban: string) {
	const digits = (iban.slice(4) + iban.slice(0, 4)).replace(
		/[A-Z]/g,
		(letter) => String(Number.parseInt(letter, 36)),
	);
	return BigInt(digits) % 97n === 1n;
}

const longest = 34;
const incomplete = fieldError("incomplete_iban", "Your IBAN is incomplete.");
const invalid = fieldError("invalid_iban", "Your IBAN is invalid.");
