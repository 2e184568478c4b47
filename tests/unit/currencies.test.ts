import { describe, expect, it, vi } from "vitest";
import { jsonLd } from "../../app/catalog/json-ld";
import { pricesFor } from "../../app/catalog/prices.server";
import {
	formatAmount,
	supportedCurrencies,
} from "../../app/emulator/shared/currencies";
import { formatMoney } from "../../app/i18n/format";
import { formatReceipt } from "../../app/payments/receipt/format-receipt.server";

/** By Stripe's documentation: https://docs.stripe.com/currencies#minor-units. All others have two. */
const zeroDecimal =
	"bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf".split(" ");
const threeDecimal = "bhd jod kwd omr tnd".split(" ");

const amount = 1_234_500;

const expected = (currency: string) => {
	if (zeroDecimal.includes(currency)) {
		return "1234500";
	}
	return threeDecimal.includes(currency) ? "1234.500" : "12345.00";
};

// A book for every currency of Stripe's.
vi.mock("../../app/catalog/books", async () => {
	const { supportedCurrencies } = await import(
		"../../app/emulator/shared/currencies"
	);
	const books = supportedCurrencies.map((currency) => ({
		item: currency,
		price: { amount: 1_234_500, currency },
	}));
	return { books };
});

describe.each(supportedCurrencies)("1234500 in %s", (currency) => {
	it("is right on pages, in every language", () => {
		expect(numberIn(pricesFor("en-US")[currency])).toBe(
			Number(expected(currency)),
		);
		expect(digitsIn(pricesFor("de")[currency])).toMatch(
			startOf(expected(currency)),
		);
	});

	it("is right in JSON-LD", () => {
		const offers = jsonLd("")["@graph"].map((book) => book.offers);
		expect(offers).toContainEqual(
			expect.objectContaining({
				price: expected(currency),
				priceCurrency: currency.toUpperCase(),
			}),
		);
	});

	it("is right on receipts", () => {
		const money = { amount, currency };
		const words = formatReceipt(
			{
				paymentId: "pi_1",
				isTest: true,
				status: "succeeded",
				item: "1",
				asked: money,
				received: money,
				refunded: money,
				at: 0,
				method: null,
				shipping: null,
				email: null,
				why: null,
			},
			"en-US",
		);
		expect(numberIn(words.amount)).toBe(Number(expected(currency)));
		expect(numberIn(words.refunded)).toBe(Number(expected(currency)));
	});

	it("is right in what the emulator says", () => {
		expect(numberIn(formatAmount(amount, currency))).toBe(
			Number(expected(currency)),
		);
	});
});

it.each([
	["huf", 17_500, "HUF 175"],
	["huf", 17_550, "HUF 175.50"],
	["idr", 2_300_000, "IDR 23,000"],
	["pkr", 50, "PKR 0.50"],
	["twd", 2_300, "NT$23.00"],
	["ugx", 500_000, "UGX 5,000"],
])(
	"writes %s %i as %s, with decimals only where there are any",
	(currency, amount, text) => {
		expect(formatMoney({ amount, currency }).replaceAll("\u00a0", " ")).toBe(
			text,
		);
	},
);

const numberIn = (text: string | null | undefined) =>
	Number(text?.replace(/[^\d.]/g, ""));

const digitsIn = (text: string | undefined) => text?.replace(/\D/g, "");

/** The decimals may be missing where people write none. */
function startOf(decimal: string) {
	const [whole, fraction = ""] = decimal.split(".");
	return new RegExp(`^${whole}(${fraction})?$`);
}
