import { expect, it } from "vitest";
import {
	formatMoney,
	formatUnmistakably,
	toDecimal,
} from "../../app/i18n/format";

it.each([
	[{ amount: 2300, currency: "usd" }, "$23.00"],
	[{ amount: 5, currency: "usd" }, "$0.05"],
	[{ amount: 0, currency: "usd" }, "$0.00"],
	[{ amount: 123_456_789, currency: "usd" }, "$1,234,567.89"],
	[{ amount: 2300, currency: "eur" }, "€23.00"],
	[{ amount: 2300, currency: "jpy" }, "¥2,300"],
	[{ amount: 2300, currency: "kwd" }, "KWD 2.300"],
	[{ amount: 2300, currency: "isk" }, "ISK 23"],
])("writes %o as %s", (money, text) => {
	expect(formatMoney(money).replaceAll("\u00a0", " ")).toBe(text);
});

it.each([
	[{ amount: 2300, currency: "usd" }, "23.00"],
	[{ amount: 2300, currency: "jpy" }, "2300"],
	[{ amount: 2300, currency: "kwd" }, "2.300"],
])("writes %o as %s for machines", (money, text) => {
	expect(toDecimal(money)).toBe(text);
});

it.each([
	["usd", "en-US", "US$23.00"],
	["usd", "en-CA", "US$23.00"],
	["usd", "es-MX", "USD 23.00"],
	["usd", "de-DE", "23,00 US$"],
	["cad", "en-CA", "CA$23.00"],
	["eur", "de-DE", "23,00 €"],
	["sek", "sv-SE", "23,00 SEK"],
])(
	"writes %s for readers of %s as %s, which is no other currency",
	(currency, locale, text) => {
		const total = formatUnmistakably({ amount: 2300, currency }, locale);
		expect(total.replaceAll("\u00a0", " ")).toBe(text);
	},
);
