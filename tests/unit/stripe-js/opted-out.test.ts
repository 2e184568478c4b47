import type { StripePaymentElementOptions } from "@stripe/stripe-js";
import { describe, expect, it } from "vitest";
import { checkOptedOutFields } from "../../../app/emulator/stripe-js/confirm/check-opted-out-fields";
import {
	firstMethod,
	layoutOf,
	orderMethods,
} from "../../../app/emulator/stripe-js/form/layout";

const asked = (
	billingDetails: NonNullable<
		StripePaymentElementOptions["fields"]
	>["billingDetails"],
): StripePaymentElementOptions => ({ fields: { billingDetails } });
const given = (billing_details: object) => ({
	payment_method_data: { billing_details: { ...billing_details } },
});

describe("a detail the Element never asks for", () => {
	it.each([
		[asked({ email: "never" }), given({}), "email"],
		[asked("never"), given({ name: "Ada" }), "email"],
		[
			asked({ address: { postalCode: "never" } }),
			given({ address: { country: "US" } }),
			"address.postal_code",
		],
	])("%# is missed when it isn't given", (options, params, detail) => {
		expect(() => checkOptedOutFields(options, params)).toThrow(
			`You specified "never" for fields.billing_details.${detail} `,
		);
	});

	it.each([
		[{}, {}],
		[asked("auto"), {}],
		[asked({ email: "never" }), given({ email: "a@b.co" })],
		[
			asked({ address: { postalCode: "never" } }),
			given({ address: { postal_code: "12345" } }),
		],
	])("%# is fine when it is", (options, params) => {
		expect(() => checkOptedOutFields(options, params)).not.toThrow();
	});
});

describe("the layout", () => {
	it.each([
		[undefined, "accordion", true],
		["tabs" as const, "tabs", false],
		["accordion" as const, "accordion", true],
		["auto" as const, "accordion", true],
		[
			{ type: "accordion" as const, defaultCollapsed: false },
			"accordion",
			false,
		],
	])("%j is %s, collapsed: %s", (layout, type, defaultCollapsed) => {
		expect(layoutOf({ layout })).toMatchObject({ type, defaultCollapsed });
	});

	it("puts the named methods first and forgets those not on offer", () => {
		expect(orderMethods(["cashapp", "card"], ["link", "card"])).toEqual([
			"card",
			"cashapp",
		]);
	});

	it("opens the first method unless it is collapsed; a single one always", () => {
		expect(firstMethod(["card", "cashapp"], { layout: "tabs" })).toBe("card");
		expect(firstMethod(["card", "cashapp"], {})).toBeNull();
		expect(firstMethod(["card"], {})).toBe("card");
	});
});
