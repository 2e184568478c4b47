import { evenSpaces } from "./spaces";

/** An amount as Stripe writes it: an integer in the currency's smallest unit, with a lower-case ISO 4217 code. */
export interface Money {
	amount: number;
	currency: string;
}

/**
 * Writes an amount the way people read it: `{ amount: 2300, currency: "usd" }` is "$23.00".
 *
 * @see https://docs.stripe.com/currencies#zero-decimal
 */
export function formatMoney({ amount, currency }: Money, locale = "en-US") {
	const format = new Intl.NumberFormat(locale, { style: "currency", currency });
	const digits =
		stripeDigits[currency] ??
		format.resolvedOptions().maximumFractionDigits ??
		2;
	return evenSpaces(format.format(amount / 10 ** digits));
}

// Where Stripe counts a currency's smallest unit otherwise than ISO 4217 does.
const stripeDigits: Record<string, number> = { isk: 2, mga: 0, ugx: 2 };
