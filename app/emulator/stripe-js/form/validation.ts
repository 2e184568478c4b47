import { cardNumberProblem } from "../card/card-number";
import { securityCodeProblem } from "../card/cvc";
import { expiryProblem } from "../card/expiry";
import { bankFieldProblem } from "./bank-account";
import { type Problem, problem } from "./field-error";
import type { FieldName, FormState } from "./form-store";
import { asksPostalCode, postalCodeProblem } from "./postal-code";

/** The fields the chosen method asks for, in the order they stand. */
export function askedFields(state: FormState): FieldName[] {
	if (state.method === "card") {
		return ["number", "expiry", "cvc", ...addressFields(state)];
	}
	if (state.method === "us_bank_account") {
		const contact = (["name", "email"] as const).filter((field) =>
			asksFor(state, field),
		);
		return [...contact, "accountType", "routingNumber", "accountNumber"];
	}
	return [];
}

export function problemOf(
	state: FormState,
	field: FieldName,
): Problem | undefined {
	const { values, locale } = state;
	const word = locale === "en-GB" ? "expiry" : "expiration";
	switch (field) {
		case "number":
			return cardNumberProblem(values.number);
		case "expiry":
			return expiryProblem(values.expiry, { word });
		case "cvc":
			return securityCodeProblem(values.cvc, values.number);
		case "postalCode":
			return postalCodeProblem(values.postalCode, values.country);
		default:
			return bankFieldProblem(field, values[field]);
	}
}

/** The problem a field shows now: those that are only incomplete wait for blur or submit. */
export function shownProblem(
	state: FormState,
	field: FieldName,
): Problem | undefined {
	const found = problemOf(state, field);
	return found && (found.atOnce || state.revealed.has(field))
		? found
		: undefined;
}

export function firstProblem(
	state: FormState,
): { field?: FieldName; problem: Problem } | undefined {
	if (!state.method) {
		return { problem: nothingChosen };
	}
	for (const field of askedFields(state)) {
		const found = problemOf(state, field);
		if (found) {
			return { field, problem: found };
		}
	}
	return undefined;
}

/** Choices such as the country are made before the shopper comes, so they don't count. */
export function isEmpty(state: FormState): boolean {
	return askedFields(state)
		.filter((field) => field !== "country" && field !== "accountType")
		.every((field) => state.values[field] === "");
}

export function asksFor(
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
	const fields: FieldName[] = asksFor(state, "country") ? ["country"] : [];
	const postal =
		asksPostalCode(state.values.country) && asksFor(state, "postalCode");
	return postal ? [...fields, "postalCode"] : fields;
}

const nothingChosen = problem(
	"incomplete_payment_details",
	"Please provide complete payment details.",
);
