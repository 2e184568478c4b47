import { formatCardNumber } from "../card/card-number";
import type { FormStore } from "../form/form-store";
import type { FillRequest } from "./element-kind";

/** Chooses the way to pay that is asked for, if the payment accepts it, and fills it in. */
export function fillPayment(
	form: FormStore,
	{ card, account }: FillRequest,
): void {
	const { methods, values } = form.get();
	const wanted = account ? ["us_bank_account", "sepa_debit"] : ["card"];
	const method = wanted.find((name) => methods.includes(name));
	if (!method) {
		return;
	}
	const number = formatCardNumber(card ?? values.number);
	form.change({
		method,
		touched: new Set(),
		values: {
			...values,
			...(card && { number, expiry: "12 / 34", cvc: codeOf(number) }),
			...(account && { routingNumber: "110000000", accountNumber: account }),
			iban: account ? "AT61 1904 3002 3457 3201" : values.iban,
			country: "US",
			postalCode: "94103",
			name: values.name || "Jenny Rosen",
			email: values.email || exampleEmail,
		},
	});
}

/** American Express has four digits. */
const codeOf = (number: string) => (/^3[47]/.test(number) ? "1234" : "123");

export const exampleEmail = "jenny@example.com";
