/** An amount as Stripe writes it: an integer in the currency's smallest unit, with a lower-case ISO 4217 code. */
export interface Money {
	amount: number;
	currency: string;
}

/**
 * Writes an amount for people: `{ amount: 2300, currency: "usd" }` is "$23.00". Where people write a currency without
 * decimals, a whole amount has none.
 */
export function formatMoney(money: Money, locale = "en-US") {
	const { currency } = money;
	const usual = new Intl.NumberFormat(locale, { style: "currency", currency });
	const { maximumFractionDigits } = usual.resolvedOptions();
	const fractionDigits = digitsOf(currency);
	const isWhole = maximumFractionDigits === 0 && isInWholeUnits(money);
	const { format } = new Intl.NumberFormat(locale, {
		style: "currency",
		currency,
		minimumFractionDigits: isWhole ? 0 : fractionDigits,
		maximumFractionDigits: fractionDigits,
	});
	return normalizeSpaces(format(inUnits(money)));
}

/** The same in a currency that nobody takes for another: "US$23.00", where "$23.00" may be Canadian for who reads it. */
export function formatUnmistakably(money: Money, locale = "en-US") {
	const shown = formatMoney(money, locale);
	const symbol = symbolOf(money, locale);
	return /[A-Z]{2}/.test(symbol)
		? shown
		: shown.replace(symbol, () => symbolOf(money, "en-001"));
}

/** As this locale writes it. In the English of the whole world each currency has its own. */
const symbolOf = ({ currency }: Money, locale: string) =>
	new Intl.NumberFormat(locale, { style: "currency", currency })
		.formatToParts(0)
		.find(({ type }) => type === "currency")?.value ?? "";

/** Writes an amount for machines, without its currency: `{ amount: 2300, currency: "usd" }` is "23.00". */
export const toDecimal = (money: Money) =>
	inUnits(money).toFixed(digitsOf(money.currency));

const inUnits = ({ amount, currency }: Money) =>
	amount / 10 ** digitsOf(currency);

const isInWholeUnits = (money: Money) => Number.isInteger(inUnits(money));

/**
 * How many digits Stripe puts behind a currency's decimal point. Never from `Intl`, whose digits are those that people
 * write, and change with its version.
 *
 * @see https://docs.stripe.com/currencies#minor-units
 */
function digitsOf(currency: string) {
	if (zeroDecimal.has(currency)) {
		return 0;
	}
	return threeDecimal.has(currency) ? 3 : 2;
}

const zeroDecimal = new Set(
	"bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf".split(" "),
);

const threeDecimal = new Set("bhd jod kwd omr tnd".split(" "));

// Servers and browsers differ in which kind of space they put into an amount.
const normalizeSpaces = (text: string) => text.replace(/\s/g, "\u00a0");
