import type Stripe from "stripe";
import { describe, expect, it } from "vitest";
import { createWithStatus, intents } from "../support/emulator/each-status";
import { origin } from "../support/emulator/open-emulator";

/** Everything that can be done to a payment intent. */
const operations: Record<
	string,
	(id: string) => Promise<Stripe.PaymentIntent>
> = {
	"confirm with a card": (id) =>
		intents.confirm(id, { payment_method: "pm_card_visa" }),
	"confirm with a card that is declined": (id) =>
		intents.confirm(id, { payment_method: "pm_card_chargeDeclined" }),
	"confirm with nothing new": (id) =>
		intents.confirm(id, { return_url: `${origin}/success` }),
	capture: (id) => intents.capture(id),
	cancel: (id) => intents.cancel(id),
	"change the amount": (id) => intents.update(id, { amount: 2500 }),
	"change the payment method": (id) =>
		intents.update(id, { payment_method: "pm_card_mastercard" }),
	"change the metadata": (id) =>
		intents.update(id, { metadata: { note: "x" } }),
};

const refused = "payment_intent_unexpected_state";

/** For each status, the status after every operation, or the code of the error. In the order of `operations`. */
const table: Record<string, string[]> = {
	requires_payment_method: [
		"succeeded",
		"card_declined",
		refused,
		refused,
		"canceled",
		"requires_payment_method",
		"requires_confirmation",
		"requires_payment_method",
	],
	requires_confirmation: [
		"succeeded",
		"card_declined",
		"succeeded",
		refused,
		"canceled",
		"requires_confirmation",
		"requires_confirmation",
		"requires_confirmation",
	],
	requires_action: [
		"succeeded",
		"card_declined",
		"requires_action",
		refused,
		"canceled",
		"requires_confirmation",
		"requires_confirmation",
		"requires_action",
	],
	processing: [
		refused,
		refused,
		refused,
		refused,
		"canceled",
		refused,
		refused,
		"processing",
	],
	requires_capture: [
		refused,
		refused,
		refused,
		"succeeded",
		"canceled",
		refused,
		refused,
		"requires_capture",
	],
	succeeded: [
		refused,
		refused,
		refused,
		refused,
		refused,
		refused,
		refused,
		"succeeded",
	],
	canceled: [
		refused,
		refused,
		refused,
		refused,
		refused,
		refused,
		refused,
		"canceled",
	],
};

describe.each(Object.keys(createWithStatus))(
	"a payment intent that is %s",
	(status) => {
		const cells = Object.keys(operations).map(
			(name, column) => [name, table[status]?.[column] ?? ""] as const,
		);

		it.each(cells)("on %s: %s", async (name, expected) => {
			const before = await createWithStatus[status]?.();
			const operate = operations[name];
			if (!before || !operate) {
				throw new Error("The table names something else.");
			}
			expect(before.status).toBe(status);

			const outcome = await operate(before.id).then(
				(intent) => intent.status,
				(error: Stripe.errors.StripeError) => error.code,
			);
			expect(outcome).toBe(expected);
			const after = await intents.retrieve(before.id);
			if (expected === refused) {
				expect(after).toEqual(before);
			} else {
				expect(after.status).toBe(
					expected === "card_declined" ? "requires_payment_method" : expected,
				);
			}
		});
	},
);
