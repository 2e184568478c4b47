import Stripe from "stripe";
import { describe, expect, it } from "vitest";
import {
	create,
	createWithStatus,
	intents,
} from "../support/emulator/each-status";
import { errorOf } from "../support/emulator/open-emulator";

describe("the fields that change on the way", () => {
	it("a payment that is approved", async () => {
		expect(await createWithStatus.succeeded?.()).toMatchObject({
			amount_received: 2300,
			amount_capturable: 0,
			latest_charge: expect.stringMatching(/^ch_/),
			next_action: null,
			last_payment_error: null,
		});
	});

	it("a payment that waits for capture", async () => {
		const held = await createWithStatus.requires_capture?.();
		expect(held).toMatchObject({ amount_received: 0, amount_capturable: 2300 });
		const paid = await intents.capture(held?.id ?? "", {
			amount_to_capture: 1000,
		});
		expect(paid).toMatchObject({ amount_received: 1000, amount_capturable: 0 });
	});

	it("a payment that is declined, and then updated", async () => {
		const intent = await create();
		const error = await errorOf(
			intents.confirm(intent.id, { payment_method: "pm_card_chargeDeclined" }),
		);
		expect(error).toBeInstanceOf(Stripe.errors.StripeCardError);
		const { payment_intent, ...said } = (error.raw ?? {}) as {
			payment_intent?: Stripe.PaymentIntent;
			charge?: string;
		};
		expect(payment_intent?.last_payment_error).toMatchObject({
			code: "card_declined",
			charge: said.charge,
		});
		expect(payment_intent?.last_payment_error).not.toHaveProperty(
			"payment_intent",
		);
		const updated = await intents.update(intent.id, { description: "again" });
		expect(updated.last_payment_error).toBeNull();
	});

	it("a payment that is canceled", async () => {
		const intent = await create();
		const canceled = await intents.cancel(intent.id, {
			cancellation_reason: "abandoned",
		});
		expect(canceled).toMatchObject({
			cancellation_reason: "abandoned",
			canceled_at: expect.any(Number),
		});
		expect(canceled.client_secret).toBe(intent.client_secret);
	});

	it("a reserved amount goes back when the payment is canceled", async () => {
		const held = await createWithStatus.requires_capture?.();
		const canceled = await intents.cancel(held?.id ?? "", {
			expand: ["latest_charge"],
		});
		expect(canceled.latest_charge).toMatchObject({
			refunded: true,
			amount_refunded: 2300,
		});
	});

	it("an amount that changes during an action drops the action", async () => {
		const intent = await createWithStatus.requires_action?.();
		const updated = await intents.update(intent?.id ?? "", { amount: 2500 });
		expect(updated).toMatchObject({
			next_action: null,
			status: "requires_confirmation",
			amount: 2500,
		});
	});
});

describe("the customer is not there", () => {
	it("and the card wants them: the bank refuses", async () => {
		const error = await errorOf(
			create({
				payment_method: "pm_card_authenticationRequired",
				confirm: true,
				off_session: true,
			}),
		);
		expect(error).toMatchObject({
			statusCode: 402,
			code: "authentication_required",
			message:
				"Your card was declined. This transaction requires authentication.",
		});
	});

	it("and the card was set up for that: it pays", async () => {
		const paid = await create({
			payment_method: "pm_card_authenticationRequiredSetupForOffSession",
			confirm: true,
			off_session: true,
		});
		expect(paid.status).toBe("succeeded");
	});
});
