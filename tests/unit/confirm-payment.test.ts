import type { Stripe, StripeElements, StripeError } from "@stripe/stripe-js";
import { expect, it, vi } from "vitest";
import {
	confirmPayment,
	resultOfError,
} from "../../app/payments/element/confirm-payment";

const error = (fields: object) => fields as StripeError;

it("says what the bank said of a card, and what to do next", () => {
	const decline = { type: "card_error", message: "Your card was declined." };
	expect(resultOfError(error(decline))).toEqual({
		paid: false,
		refusal: {
			why: "Your card was declined.",
			next: expect.stringContaining("Try another card"),
			atFields: false,
		},
	});
});

it.each(["incorrect_cvc", "incorrect_number", "incorrect_zip"])(
	"asks to check what was mistyped: %s",
	(code) => {
		const decline = { type: "card_error", code, message: "It is incorrect." };
		expect(resultOfError(error(decline))).toMatchObject({
			refusal: { next: expect.stringContaining("check it") },
		});
	},
);

it("points to the fields where the Element found them wrong", () => {
	const message = "Your card number is incomplete.";
	expect(
		resultOfError(error({ type: "validation_error", message })),
	).toMatchObject({
		refusal: {
			why: message,
			atFields: true,
		},
	});
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

it("points to the address for the receipt when Stripe does not take it", () => {
	const invalid = {
		type: "invalid_request_error",
		code: "email_invalid",
		param: "receipt_email",
		message: "Invalid email address: a@b",
	};
	expect(resultOfError(error(invalid))).toMatchObject({
		refusal: { atFields: true, atEmail: true },
	});
	const param = "payment_method_data[billing_details][email]";
	expect(resultOfError(error({ ...invalid, param }))).not.toMatchObject({
		refusal: { atEmail: true },
	});
});

it("takes an address back that is not there any more", async () => {
	vi.stubGlobal("window", { location: { href: "https://shop.example/" } });
	const confirm = vi.fn(async () => ({ error: error({ type: "card_error" }) }));
	const stripe = { confirmPayment: confirm } as unknown as Stripe;
	await confirmPayment(stripe, {} as StripeElements, "");
	expect(confirm).toHaveBeenCalledWith(
		expect.objectContaining({
			confirmParams: expect.objectContaining({ receipt_email: "" }),
		}),
	);
	vi.unstubAllGlobals();
});

it.each([
	{ payment_intent: { id: "pi_1", status: "canceled" } },
	{ code: "payment_intent_unexpected_state" },
	{ code: "resource_missing", param: "intent" },
])("knows a payment that can never be made: %o", (fields) => {
	const outcome = resultOfError(
		error({ type: "invalid_request_error", ...fields }),
	);
	expect(outcome).toMatchObject({ refusal: { ended: true } });
});

it("does not count a payment as ended that may still be made", () => {
	const outcome = resultOfError(
		error({
			type: "invalid_request_error",
			code: "payment_intent_unexpected_state",
			payment_intent: { id: "pi_1", status: "requires_action" },
		}),
	);
	expect(outcome).not.toMatchObject({ refusal: { ended: true } });
});
