import { type FieldError, fieldError } from "./field-error";
import type { FieldName } from "./form-store";

/** The error of a field of the bank account form. */
export function validateBankField(
	field: FieldName,
	value: string,
): FieldError | undefined {
	const rule = rules[field];
	return !rule || rule.pattern.test(value.trim()) ? undefined : rule.error;
}

const rules: Partial<
	Record<FieldName, { pattern: RegExp; error: FieldError }>
> = {
	name: {
		pattern: /\S/,
		error: fieldError("incomplete_name", "Please provide your full name."),
	},
	email: {
		pattern: /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/,
		error: fieldError("incomplete_email", "Your email is incomplete."),
	},
	routingNumber: {
		pattern: /^\d{9}$/,
		error: fieldError(
			"incomplete_routing_number",
			"Your routing number is incomplete.",
		),
	},
	accountNumber: {
		pattern: /^\d{4,17}$/,
		error: fieldError(
			"incomplete_account_number",
			"Your account number is incomplete.",
		),
	},
};
