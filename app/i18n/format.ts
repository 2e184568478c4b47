/** An amount as Stripe writes it: an integer in the currency's smallest unit, with a lower-case ISO 4217 code. */
export interface Money {
	amount: number;
	currency: string;
}

/**
 * Writes an amount for people: `{ amount: 2300, currency: "usd" }` is "$23.00".
 *
 * @see https://docs.stripe.com/currencies#zero-decimal
 */
export function formatMoney({ amount, currency }: Money, locale = "en-US") {
	const { format, digits } = currencyFormat(currency, locale);
	return normalizeSpaces(format(amount / 10 ** digits));
}

/** Writes an amount for machines, without its currency: `{ amount: 2300, currency: "usd" }` is "23.00". */
export function toDecimal({ amount, currency }: Money) {
	const { digits } = currencyFormat(currency, "en-US");
	return (amount / 10 ** digits).toFixed(digits);
}

/**
 * Writes a date and a time for people, always in UTC.
 *
 * @param seconds since 1970, as Stripe counts
 */
export function formatDateTime(seconds: number, locale: string) {
	const { format } = new Intl.DateTimeFormat(locale, {
		dateStyle: "long",
		timeStyle: "short",
		timeZone: "UTC",
	});
	return `${normalizeSpaces(format(seconds * 1000))} UTC`;
}

/** How a currency is written, and how many digits Stripe puts behind its decimal point. */
function currencyFormat(currency: string, locale: string) {
	const money = new Intl.NumberFormat(locale, { style: "currency", currency });
	const { maximumFractionDigits = 2 } = money.resolvedOptions();
	const digits = stripeDigits[currency] ?? maximumFractionDigits;
	return { format: money.format, digits };
}

// Where Stripe counts a currency's smallest unit otherwise than ISO 4217 does.
const stripeDigits: Record<string, number> = { isk: 2, mga: 0, ugx: 2 };

// Servers and browsers differ in which kind of space they put into an amount or a date.
const normalizeSpaces = (text: string) => text.replace(/\s/g, "\u00a0");
