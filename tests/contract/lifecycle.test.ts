import Stripe from "stripe";
import { describe, expect, it, vi } from "vitest";
import {
	bankData,
	confirmInBrowser,
	errorOf,
	ORIGIN,
	openSandbox,
	withoutRedirects,
} from "./open-sandbox";

const opened = openSandbox({ settleMs: 60_000 });
const { stripe } = opened;
const intents = stripe.paymentIntents;

const create = (params: Partial<Stripe.PaymentIntentCreateParams> = {}) =>
	intents.create({ ...withoutRedirects, ...params });

/** How to bring an intent into each status. */
const ways: Record<string, () => Promise<Stripe.PaymentIntent>> = {
	requires_payment_method: () => create(),
	requires_confirmation: () => create({ payment_method: "pm_card_visa" }),
	requires_action: () =>
		create({
			payment_method: "pm_card_authenticationRequired",
			confirm: true,
			return_url: `${ORIGIN}/success`,
		}),
	processing: async () => {
		const intent = await create();
		await confirmInBrowser(opened, intent, bankData("000000000009"));
		return intents.retrieve(intent.id);
	},
	requires_capture: () =>
		create({
			payment_method: "pm_card_visa",
			confirm: true,
			capture_method: "manual",
		}),
	succeeded: () => create({ payment_method: "pm_card_visa", confirm: true }),
	canceled: async () => intents.cancel((await create()).id),
};

/** What can be asked of it. */
const operations: Record<
	string,
	(id: string) => Promise<Stripe.PaymentIntent>
> = {
	"confirm with a card": (id) =>
		intents.confirm(id, { payment_method: "pm_card_visa" }),
	"confirm with a card that is declined": (id) =>
		intents.confirm(id, { payment_method: "pm_card_chargeDeclined" }),
	"confirm with nothing new": (id) =>
		intents.confirm(id, { return_url: `${ORIGIN}/success` }),
	capture: (id) => intents.capture(id),
	cancel: (id) => intents.cancel(id),
	"change the amount": (id) => intents.update(id, { amount: 2500 }),
	"change the payment method": (id) =>
		intents.update(id, { payment_method: "pm_card_mastercard" }),
	"change the metadata": (id) =>
		intents.update(id, { metadata: { note: "x" } }),
};

/** The status after each, or the code of the error. Columns in the order of `operations`. */
const UNEXPECTED = "payment_intent_unexpected_state";
const NO = UNEXPECTED;
const table: Record<string, string[]> = {
	requires_payment_method: [
		"succeeded",
		"card_declined",
		NO,
		NO,
		"canceled",
		"requires_payment_method",
		"requires_confirmation",
		"requires_payment_method",
	],
	requires_confirmation: [
		"succeeded",
		"card_declined",
		"succeeded",
		NO,
		"canceled",
		"requires_confirmation",
		"requires_confirmation",
		"requires_confirmation",
	],
	requires_action: [
		"succeeded",
		"card_declined",
		"requires_action",
		NO,
		"canceled",
		"requires_confirmation",
		"requires_confirmation",
		"requires_action",
	],
	processing: [NO, NO, NO, NO, "canceled", NO, NO, "processing"],
	requires_capture: [
		NO,
		NO,
		NO,
		"succeeded",
		"canceled",
		NO,
		NO,
		"requires_capture",
	],
	succeeded: [NO, NO, NO, NO, NO, NO, NO, "succeeded"],
	canceled: [NO, NO, NO, NO, NO, NO, NO, "canceled"],
};

describe.each(Object.keys(ways))("a payment intent that is %s", (status) => {
	const cells = Object.keys(operations).map(
		(name, column) => [name, table[status]?.[column] ?? ""] as const,
	);

	it.each(cells)("on %s: %s", async (name, expected) => {
		const before = await ways[status]?.();
		const operate = operations[name];
		if (!before || !operate) throw new Error("The table names something else.");
		expect(before.status).toBe(status);

		const outcome = await operate(before.id).then(
			(intent) => intent.status,
			(error: Stripe.errors.StripeError) => error.code,
		);
		expect(outcome).toBe(expected);
		const after = await intents.retrieve(before.id);
		if (expected === UNEXPECTED) expect(after).toEqual(before);
		else
			expect(after.status).toBe(
				expected === "card_declined" ? "requires_payment_method" : expected,
			);
	});
});

describe("the fields that change on the way", () => {
	it("a payment that is approved", async () => {
		expect(await ways.succeeded?.()).toMatchObject({
			amount_received: 2300,
			amount_capturable: 0,
			latest_charge: expect.stringMatching(/^ch_/),
			next_action: null,
			last_payment_error: null,
		});
	});

	it("a payment that waits for capture", async () => {
		const held = await ways.requires_capture?.();
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
		const held = await ways.requires_capture?.();
		const canceled = await intents.cancel(held?.id ?? "", {
			expand: ["latest_charge"],
		});
		expect(canceled.latest_charge).toMatchObject({
			refunded: true,
			amount_refunded: 2300,
		});
	});

	it("an amount that changes during an action drops the action", async () => {
		const intent = await ways.requires_action?.();
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

describe("events", () => {
	const typesOf = async (run: (own: Stripe) => Promise<unknown>) => {
		vi.useFakeTimers({ toFake: ["setTimeout"] });
		const own = openSandbox().stripe;
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
		const own = openSandbox().stripe;
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
