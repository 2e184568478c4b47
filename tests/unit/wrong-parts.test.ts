import type { StripeElements } from "@stripe/stripe-js";
import { expect, it } from "vitest";
import type { ConfirmationResult } from "../../app/payments/element/confirm-payment";
import {
	findWrongParts,
	whereToLook,
} from "../../app/payments/element/wrong-parts";

const refused = (refusal: object): ConfirmationResult => ({
	paid: false,
	refusal: {
		why: "Your card number is incomplete.",
		atFields: true,
		...refusal,
	},
});

/** A form whose Address Element is complete or not, or that has none. */
const formWith = (complete?: boolean) =>
	({
		getElement: () =>
			complete === undefined ? null : { getValue: async () => ({ complete }) },
	}) as unknown as StripeElements;

it.each([
	[false, false, ["address", "payment"]],
	[false, true, ["address"]],
	[true, false, ["payment"]],
	[true, true, []],
	[undefined, false, ["payment"]],
] as const)(
	"with an address that is %s and a payment that is %s complete, what is wrong is in %j",
	async (address, payment, wrongParts) => {
		const result = refused({});
		expect(await findWrongParts(result, formWith(address), payment)).toEqual(
			refused({ wrongParts }),
		);
	},
);

it.each([{ atFields: false }, { atEmail: true }])(
	"a refusal that is not about the form's parts stays as it is: %j",
	async (refusal) => {
		const result = refused(refusal);
		expect(await findWrongParts(result, formWith(false), false)).toBe(result);
	},
);

it("says where to look only as far as it is known", () => {
	expect(whereToLook(["address", "payment"])).toContain(
		"above, in two parts: the address and the payment details. Nothing",
	);
	expect(whereToLook(["address"])).toContain("above, in the address. Nothing");
	expect(whereToLook([])).toContain("marked fields above. Nothing");
	expect(whereToLook(undefined)).toContain("marked fields above. Nothing");
});
