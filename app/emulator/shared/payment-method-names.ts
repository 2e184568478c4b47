/** The name of a payment method type that shoppers read. */
export function methodName(method: string): string {
	return names[method] ?? method.replaceAll("_", " ");
}

const names: Record<string, string> = {
	card: "Card",
	amazon_pay: "Amazon Pay",
	cashapp: "Cash App Pay",
	sepa_debit: "SEPA Direct Debit",
	us_bank_account: "US bank account",
};
