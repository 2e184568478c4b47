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
	const format = formatFor(currency, locale);
	const digits =
		stripeDigits[currency] ??
		format.resolvedOptions().maximumFractionDigits ??
		2;
	return evenSpaces(format.format(amount / 10 ** digits));
}

/** Making a format takes longer than using it a hundred times. */
function formatFor(currency: string, locale: string) {
	const key = `${currency} ${locale}`;
	const known = formats.get(key);
	if (known) return known;
	const format = new Intl.NumberFormat(locale, { style: "currency", currency });
	// Locales come from requests, and there is no end to them.
	if (formats.size >= 200) formats.clear();
	formats.set(key, format);
	return format;
}

const formats = new Map<string, Intl.NumberFormat>();

// Where Stripe counts a currency's smallest unit otherwise than ISO 4217 does.
const stripeDigits: Record<string, number> = { isk: 2, mga: 0, ugx: 2 };
