import { digitsOf } from "../card/card-number";
import { parseExpiry } from "../card/expiry";
import type { Params } from "../form-encoding";
import type { FieldName, FormState } from "./form-store";
import { bareIban } from "./iban";
import { visibleFields } from "./validation";

/** The entered details as the API's `payment_method_data`. */
export function paymentMethodData(state: FormState): Params {
	const type = state.method ?? "";
	const visible = new Set(visibleFields(state));
	const enteredValue = (field: FieldName) =>
		visible.has(field) ? state.values[field].trim() : undefined;

	return {
		type,
		billing_details: {
			name: enteredValue("name"),
			email: enteredValue("email"),
			address: {
				country: enteredValue("country"),
				postal_code: enteredValue("postalCode"),
			},
		},
		...(type === "card" && { card: cardOf(state.values) }),
		...(type === "us_bank_account" && {
			us_bank_account: bankAccountOf(state.values),
		}),
		...(type === "sepa_debit" && {
			sepa_debit: { iban: bareIban(state.values.iban) },
		}),
	};
}

function cardOf(values: FormState["values"]): Params {
	const { month, year } = parseExpiry(values.expiry) ?? {};
	return {
		number: digitsOf(values.number),
		cvc: values.cvc,
		exp_month: month,
		exp_year: year,
	};
}

function bankAccountOf(values: FormState["values"]): Params {
	return {
		account_holder_type: "individual",
		account_type: values.accountType,
		routing_number: values.routingNumber.trim(),
		account_number: values.accountNumber.trim(),
	};
}
