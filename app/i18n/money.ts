import { evenSpaces } from "./normalize-spaces";

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
	const { format, digits } = formatFor(currency, locale);
	return evenSpaces(format(amount / 10 ** digits));
}

/** Writes an amount for machines, without its currency: `{ amount: 2300, currency: "usd" }` is "23.00". */
export function toDecimal({ amount, currency }: Money) {
	const { digits } = formatFor(currency, "en-US");
	return (amount / 10 ** digits).toFixed(digits);
}

/** Making a format takes longer than using it a hundred times. */
function formatFor(currency: string, locale: string) {
	const key = `${currency} ${locale}`;
	const known = formats.get(key);
	if (known) {
		return known;
	}
	const money = new Intl.NumberFormat(locale, { style: "currency", currency });
	const { maximumFractionDigits } = money.resolvedOptions();
	const { format } = money;
	const digits = stripeDigits[currency] ?? maximumFractionDigits ?? 2;
	// Locales come from requests, and there is no end to them.
	if (formats.size >= 200) {
		formats.clear();
	}
	formats.set(key, { format, digits });
	return { format, digits };
}

const formats = new Map<
	string,
	{ format: Intl.NumberFormat["format"]; digits: number }
>();

// Where Stripe counts a currency's smallest unit otherwise than ISO 4217 does.
const stripeDigits: Record<string, number> = { isk: 2, mga: 0, ugx: 2 };
