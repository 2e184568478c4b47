import { describe, expect, it } from "vitest";
import { brandOf } from "../../../app/emulator/shared/card-brands";
import {
	formatCardNumber,
	isFullCardNumber,
	validateCardNumber,
} from "../../../app/emulator/stripe-js/card/card-number";

describe("card numbers", () => {
	it.each([
		["", ""],
		["4", "4"],
		["42424", "4242 4"],
		["4242424242424242", "4242 4242 4242 4242"],
		["4242-4242-4242-4242", "4242 4242 4242 4242"],
		["42424242424242429", "4242 4242 4242 4242"],
		["378282246310005", "3782 822463 10005"],
		["37828", "3782 8"],
		["36227206271667", "3622 720627 1667"],
		["3056930009020004", "3056 9300 0902 0004"],
		["6205500000000000004", "6205 5000 0000 0000 004"],
		["my card is 4242", "4242"],
	])("writes %j as %j", (typed, shown) => {
		expect(formatCardNumber(typed)).toBe(shown);
	});

	it.each([
		["4", "visa"],
		["2", undefined],
		["2223", "mastercard"],
		["2720", "mastercard"],
		["2721", undefined],
		["51", "mastercard"],
		["56", undefined],
		["34", "amex"],
		["6011", "discover"],
		["65", "discover"],
		["38", "diners"],
		["3566", "jcb"],
		["3527", undefined],
		["62", "unionpay"],
		["9", undefined],
	])("takes %s for %s", (digits, brand) => {
		expect(brandOf(digits)?.id).toBe(brand);
	});

	it.each([
		["", "incomplete_number"],
		["4242", "incomplete_number"],
		["4242424242424241", "invalid_number"],
		["4242424242424242", undefined],
		["378282246310005", undefined],
		["378282246310006", "invalid_number"],
		["36227206271667", undefined],
		["3056930009020004", undefined],
		["6200000000000005", undefined],
		["6205500000000000004", undefined],
		["9999999999999995", "incomplete_number"],
	])("finds in %j %s", (number, code) => {
		expect(validateCardNumber(number)?.code).toBe(code);
	});

	it("says at once that a complete number is wrong, and waits with an incomplete one", () => {
		expect(validateCardNumber("4242424242424241")).toEqual({
			code: "invalid_number",
			message: "Your card number is invalid.",
			immediate: true,
		});
		expect(validateCardNumber("4242")?.immediate).toBe(false);
	});

	it.each([
		["4242 4242 4242 4242", true],
		["3782 822463 10005", true],
		["6200 0000 0000 0005", false],
	])("goes on after %s: %s", (number, full) => {
		expect(isFullCardNumber(number)).toBe(full);
	});
});
