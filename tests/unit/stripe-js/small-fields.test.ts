import { describe, expect, it } from "vitest";
import {
	formatSecurityCode,
	validateSecurityCode,
} from "../../../app/emulator/stripe-js/card/cvc";
import { caretPosition } from "../../../app/emulator/stripe-js/form/caret";
import {
	countries,
	countryOfLocale,
} from "../../../app/emulator/stripe-js/form/countries";
import {
	formatIban,
	validateIban,
} from "../../../app/emulator/stripe-js/form/iban";
import { validatePostalCode } from "../../../app/emulator/stripe-js/form/postal-code";
import { testIbans } from "../../../app/emulator/test-data/test-ibans";

describe("security codes", () => {
	it.each([
		["12345", "4242", "123"],
		["12345", "3782", "1234"],
		["12345", "", "1234"],
		["1a2", "4242", "12"],
	])("shows %j on card %j as %j", (typed, card, shown) => {
		expect(formatSecurityCode(typed, card)).toBe(shown);
	});

	it.each([
		["12", "4242", "incomplete_cvc"],
		["123", "4242", undefined],
		["123", "3782", "incomplete_cvc"],
		["1234", "3782", undefined],
	])("finds in %j on card %j %s", (typed, card, code) => {
		expect(validateSecurityCode(typed, card)?.code).toBe(code);
	});
});

describe("IBANs", () => {
	it("are shown in groups of four capitals", () => {
		expect(formatIban("at61-1904 30023457")).toBe("AT61 1904 3002 3457");
	});

	it.each<[string, string | undefined]>([
		["", "incomplete_iban"],
		["AT61 1904 300", "incomplete_iban"],
		["AT62 1904 3002 3457 3201", "invalid_iban"],
		["FR14 2004 1010 0505 0001 3M02 606", undefined],
		...Object.keys(testIbans).map((iban): [string, undefined] => [
			iban,
			undefined,
		]),
	])("finds in %j %s", (typed, code) => {
		expect(validateIban(typed)?.code).toBe(code);
	});
});

describe("postal codes", () => {
	it.each([
		["US", "12345", undefined],
		["US", "12345-6789", undefined],
		["US", "1234", "Your ZIP is invalid."],
		["CA", "M5T 1T4", undefined],
		["CA", "M5T", "Your postal code is incomplete."],
		["GB", "WS11 1DB", undefined],
		["GB", "sw1a1aa", undefined],
		["GB", "WS", "Your postal code is incomplete."],
		["DE", "", undefined],
	])("of %s: %j is answered with %j", (country, text, message) => {
		expect(validatePostalCode(text, country)?.message).toBe(message);
	});
});

describe("countries", () => {
	it.each([
		["en-GB", "GB"],
		["de-DE", "DE"],
		["zh-Hans-CN", "CN"],
		["en", "US"],
		["not a locale", "US"],
	])("of %s is %s", (locale, country) => {
		expect(countryOfLocale(locale)).toBe(country);
	});

	it("are named in English, in its order", () => {
		const { compare } = new Intl.Collator("en");
		const names = countries.map(({ name }) => name);
		expect(names).toEqual([...names].sort(compare));
		expect(names[0]).toBe("Afghanistan");
		expect(names).toContain("United States");
		expect(new Set(names).size).toBe(236);
	});

	it("have the codes of ISO 3166", () => {
		const english = new Intl.DisplayNames("en", { type: "region" });
		for (const { code } of countries) {
			expect(english.of(code)).not.toBe(code);
		}
	});
});

describe("the caret", () => {
	it.each([
		["4242|", "4242", 4],
		["42424|", "4242 4", 6],
		["42942|42 4242", "4294 2424 242", 6],
		["|4242 4242", "4242 4242", 0],
		["4242|4242", "4242 4242", 4],
	])("of %j goes to the right place in %j", (typed, formatted, place) => {
		const caret = typed.indexOf("|");
		expect(caretPosition(typed.replace("|", ""), caret, formatted)).toBe(place);
	});
});
