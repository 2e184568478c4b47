import type { StripeError } from "@stripe/stripe-js";
import { expect, it } from "vitest";
import { resultOfError } from "../../app/payments/element/confirm-payment";

const error = (fields: object) => fields as StripeError;

it.each([
	[
		"the bank's words for a decline",
		{ type: "card_error", message: "Your card was declined." },
		"Your card was declined.",
	],
	[
		"the Element's words for a field",
		{ type: "validation_error", message: "Your card number is incomplete." },
		"Your card number is incomplete.",
	],
])("shows %s", (_, fields, why) => {
	expect(resultOfError(error(fields))).toEqual({ paid: false, why });
});

it("keeps messages that are not for shoppers to itself", () => {
	const outcome = resultOfError(
		error({ type: "api_error", message: "upstream 10.0.0.7 said no" }),
	);
	expect(outcome).toMatchObject({ paid: false });
	expect(JSON.stringify(outcome)).not.toContain("10.0.0.7");
});

it.each(["succeeded", "processing", "requires_capture"])(
	"counts an intent that turns out to be %s as paid",
	(status) => {
		const outcome = resultOfError(
			error({
				type: "invalid_request_error",
				payment_intent: { id: "pi_1", status },
			}),
		);
		expect(outcome).toEqual({ paid: true, paymentId: "pi_1" });
	},
);
