import { expect, it } from "vitest";
import { formatMoney } from "../../app/i18n/format";
import { getLocale } from "../../app/i18n/locale.server";

it.each([
	["de-AT,de;q=0.9,en;q=0.5", "de-AT"],
	["en;q=0.5, de;q=0.9", "de"],
	["de; q=0.9, en;q=0.5", "de"],
	["de ; q = 0.9 , en;q=0.5", "de"],
	["*, fr;q=0.8", "fr"],
	["fr;q=0, en-GB;q=0.1", "en-GB"],
	["xx-no-such-language, ,;;, it", "it"],
	["", "en-US"],
	["fr;q=0", "en-US"],
])("takes from Accept-Language %j the locale %s", (header, locale) => {
	expect(localeFor(header)).toBe(locale);
});

it("takes the shop's own locale where none is asked for", () => {
	expect(getLocale(new Request("http://localhost/"))).toBe("en-US");
});

it("writes amounts in German for spaces before a weight, as RFC 9110 allows", () => {
	const price = formatMoney(
		{ amount: 2300, currency: "usd" },
		localeFor("de; q=0.9, en;q=0.5"),
	);
	expect(price).toBe("23,00\u00a0$");
});

const localeFor = (header: string) =>
	getLocale(
		new Request("http://localhost/", {
			headers: { "Accept-Language": header },
		}),
	);
