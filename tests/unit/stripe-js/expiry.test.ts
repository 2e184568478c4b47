import { describe, expect, it } from "vitest";
import {
	formatExpiry,
	validateExpiry,
} from "../../../app/emulator/stripe-js/card/expiry";

const today = new Date("2026-11-23");

/** Types one character after the other, as a person does; < is backspace. */
const type = (keys: string) =>
	[...keys].reduce((shown, key) => {
		const text = key === "<" ? shown.slice(0, -1) : shown + key;
		return formatExpiry(text, shown);
	}, "");

describe("expiry dates", () => {
	it.each([
		["1", "1"],
		["12", "12 / "],
		["123", "12 / 3"],
		["1234", "12 / 34"],
		["4", "04 / "],
		["13", "01 / 3"],
		["1/", "01 / "],
		["1/34", "01 / 34"],
		["12/34", "12 / 34"],
		["12/2034", "12 / 34"],
		["122034", "12 / 34"],
		["12345", "12 / 34"],
		["12<", "1"],
		["4<12", "12 / "],
		["4<", ""],
		["1234<<", "12 / "],
		["1234<<<", "1"],
	])("shows %j, typed, as %j", (keys, shown) => {
		expect(type(keys)).toBe(shown);
	});

	it.each([
		["12 / 34", "12 / 34"],
		["1234", "12 / 34"],
		["12/2034", "12 / 34"],
		["2034-12", "12 / 34"],
		["2034-1", "01 / 34"],
		["4/2034", "04 / 34"],
		["12-34", "12 / 34"],
	])("shows %j, pasted, as %j", (text, shown) => {
		expect(formatExpiry(text)).toBe(shown);
	});

	it.each([
		["", "incomplete_expiry", "Your card’s expiration date is incomplete."],
		[
			"12 / 3",
			"incomplete_expiry",
			"Your card’s expiration date is incomplete.",
		],
		[
			"00 / 34",
			"incomplete_expiry",
			"Your card’s expiration date is incomplete.",
		],
		[
			"12 / 25",
			"invalid_expiry_year_past",
			"Your card’s expiration year is in the past.",
		],
		[
			"10 / 26",
			"invalid_expiry_month_past",
			"Your card’s expiration date is in the past.",
		],
		[
			"12 / 99",
			"invalid_expiry_year",
			"Your card’s expiration year is invalid.",
		],
	])("says of %j %s", (text, code, message) => {
		expect(validateExpiry(text, { today })).toMatchObject({ code, message });
	});

	it.each(["11 / 26", "12 / 34"])("accepts %s", (text) => {
		expect(validateExpiry(text, { today })).toBeUndefined();
	});

	it("waits to see whether 20 becomes 2034", () => {
		expect(validateExpiry("12 / 20", { today })?.immediate).toBe(false);
		expect(validateExpiry("12 / 21", { today })?.immediate).toBe(true);
	});

	it("says expiry in British English", () => {
		expect(validateExpiry("", { word: "expiry" })?.message).toBe(
			"Your card’s expiry date is incomplete.",
		);
	});
});
