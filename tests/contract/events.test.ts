import type Stripe from "stripe";
import { describe, expect, it, vi } from "vitest";

import {
	openEmulator,
	withoutRedirects,
} from "../support/emulator/open-emulator";

describe("events", () => {
	const typesOf = async (run: (own: Stripe) => Promise<unknown>) => {
		vi.useFakeTimers({ toFake: ["setTimeout"] });
		const own = openEmulator().stripe;
		await run(own).catch(() => null);
		vi.runAllTimers();
		vi.useRealTimers();
		const events = await own.events.list({ limit: 100 });
		return events.data.map((event) => event.type).reverse();
	};
	const pay = (
		own: Stripe,
		params: Partial<Stripe.PaymentIntentCreateParams>,
	) =>
		own.paymentIntents.create({
			...withoutRedirects,
			confirm: true,
			payment_method: "pm_card_visa",
			...params,
		});

	it("of a payment", async () => {
		expect(await typesOf((own) => pay(own, {}))).toEqual([
			"payment_intent.created",
			"charge.succeeded",
			"payment_intent.succeeded",
		]);
	});

	it("of a decline", async () => {
		expect(
			await typesOf((own) =>
				pay(own, { payment_method: "pm_card_chargeDeclined" }),
			),
		).toEqual([
			"payment_intent.created",
			"charge.failed",
			"payment_intent.payment_failed",
		]);
	});

	it("of a capture by hand and a refund", async () => {
		const types = await typesOf(async (own) => {
			const { id } = await pay(own, { capture_method: "manual" });
			await own.paymentIntents.capture(id);
			await own.refunds.create({ payment_intent: id });
		});
		expect(types).toEqual([
			"payment_intent.created",
			"charge.succeeded",
			"payment_intent.amount_capturable_updated",
			"charge.captured",
			"payment_intent.succeeded",
			"charge.refunded",
			"refund.created",
			"refund.updated",
		]);
	});

	it("of an update: none", async () => {
		const types = await typesOf(async (own) => {
			const { id } = await own.paymentIntents.create(withoutRedirects);
			await own.paymentIntents.update(id, { amount: 2500 });
			await own.paymentIntents.cancel(id);
		});
		expect(types).toEqual([
			"payment_intent.created",
			"payment_intent.canceled",
		]);
	});

	it("name the request that caused them", async () => {
		const own = openEmulator().stripe;
		const intent = await own.paymentIntents.create(withoutRedirects, {
			idempotencyKey: "k",
		});
		const [event] = (await own.events.list()).data;
		expect(event?.request).toEqual({
			id: intent.lastResponse.requestId,
			idempotency_key: "k",
		});
	});
});
