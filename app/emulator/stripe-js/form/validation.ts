import { validateCardNumber } from "../card/card-number";
import { validateSecurityCode } from "../card/cvc";
import { validateExpiry } from "../card/expiry";
import { validateBankField } from "./bank-account";
import { type FieldError, fieldError } from "./field-error";
import type { FieldName, FormState } from "./form-store";
import { validateIban } from "./iban";
import { needsPostalCode, validatePostalCode } from "./postal-code";

/** The fields of the selected method, in their order on the page. */
export function visibleFields(state: FormState): FieldName[] {
	if (state.method === "card") {
		return ["number", "expiry", "cvc", ...addressFields(state)];
	}
	const account = accountFields[state.method ?? ""];
	if (!account) {
		return [];
	}
	const contact = (["name", "email"] as const).filter((field) =>
		collectsDetail(state, field),
	);
	return [...contact, ...account];
}

/** Those of each debit, after the account holder's. */
const accountFields: Record<string, FieldName[]> = {
	us_bank_account: ["accountType", "routingNumber", "accountNumber"],
	sepa_debit: ["iban"],
};

/** What is taken from a bank account, for which its holder has to give a mandate. */
export const isDebit = (method: string) => method in accountFields;

export function validateField(
	state: FormState,
	field: FieldName,
): FieldError | undefined {
	const { values, locale } = state;
	const word = locale === "en-GB" ? "expiry" : "expiration";
	switch (field) {
		case "number":
			return validateCardNumber(values.number);
		case "expiry":
			return validateExpiry(values.expiry, { word });
		case "cvc":
			return validateSecurityCode(values.cvc, values.number);
		case "postalCode":
			return validatePostalCode(values.postalCode, values.country);
		case "iban":
			return validateIban(values.iban);
		default:
			return validateBankField(field, values[field]);
	}
}

export function firstError(
	state: FormState,
): { field?: FieldName; error: FieldError } | undefined {
	if (!state.method) {
		return { error: noMethodSelected };
	}
	for (const field of visibleFields(state)) {
		const error = validateField(state, field);
		if (error) {
			return { field, error };
		}
	}
	return undefined;
}

/** Country and account type are preselected, so they don't count. */
export function isEmpty(state: FormState): boolean {
	return visibleFields(state)
		.filter((field) => field !== "country" && field !== "accountType")
		.every((field) => state.values[field] === "");
}

export function collectsDetail(
	{ options }: FormState,
	detail: "name" | "email" | "country" | "postalCode",
): boolean {
	const rules = options.fields?.billingDetails ?? "auto";
	if (typeof rules === "string") {
		return rules !== "never";
	}
	if (detail === "name" || detail === "email") {
		return rules[detail] !== "never";
	}

	const address = rules.address ?? "auto";
	if (typeof address === "string") {
		return address !== "never";
	}
	return address[detail] !== "never";
}

function addressFields(state: FormState): FieldName[] {
	const fields: FieldName[] = collectsDetail(state, "country")
		? ["country"]
		: [];
	const postal =
		needsPostalCode(state.values.country) &&
		collectsDetail(state, "postalCode");
	return postal ? [...fields, "postalCode"] : fields;
}

const noMethodSelected = fieldError(
	"incomplete_payment_details",
	"Please provide complete payment details.",
);
