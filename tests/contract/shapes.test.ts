import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
	bankData,
	cardData,
	confirmInBrowser,
	dollars,
	openEmulator,
	origin,
	sourceOf,
	withoutRedirects,
} from "../support/emulator/open-emulator";
import { findTypeErrors } from "../support/emulator/stripe-types";

const opened = openEmulator({ settleMs: 4000 });
const { stripe, browser } = opened;
const everything = { limit: 100 };

/** One payment of each kind. */
beforeAll(async () => {
	vi.useFakeTimers({ toFake: ["setTimeout"] });
	await payWithCards();
	await payThroughBankAndRedirects();
	await captureCancelAndRefund();
	vi.runAllTimers();
});
afterAll(() => void vi.useRealTimers());

async function payWithCards() {
	for (const number of [
		"4242424242424242",
		"4000000000009995",
		"4000000000003220",
		"4100000000000019",
	]) {
		const intent = await stripe.paymentIntents.create(dollars);
		await confirmInBrowser(opened, intent, cardData(number));
	}
	for (const outcome of ["authorized", "failed"]) {
		const intent = await stripe.paymentIntents.create(dollars);
		const { body } = await confirmInBrowser(
			opened,
			intent,
			cardData("4000000000003220"),
		);
		const source = sourceOf(body);
		await browser.press("/emulator/acs", { source, outcome });
		await browser.post("/v1/3ds2/challenge_complete", { source });
	}
}

async function payThroughBankAndRedirects() {
	for (const account of ["000123456789", "000111111113", "000000000009"]) {
		const intent = await stripe.paymentIntents.create(dollars);
		await confirmInBrowser(opened, intent, bankData(account));
	}
	for (const type of ["amazon_pay", "cashapp"]) {
		for (const outcome of ["authorized", "failed"]) {
			const intent = await stripe.paymentIntents.create(dollars);
			const { body } = await confirmInBrowser(opened, intent, {
				"payment_method_data[type]": type,
				return_url: `${origin}/success`,
			});
			await browser.press("/emulator/authorize", {
				source: sourceOf(body),
				outcome,
			});
		}
	}
}

async function captureCancelAndRefund() {
	const paid = { ...withoutRedirects, confirm: true };
	for (const card of [
		"pm_card_visa",
		"pm_card_pendingRefund",
		"pm_card_refundFail",
	]) {
		const intent = await stripe.paymentIntents.create({
			...paid,
			payment_method: card,
		});
		await stripe.refunds.create({ payment_intent: intent.id, amount: 500 });
	}
	const manual = {
		...paid,
		payment_method: "pm_card_amex",
		capture_method: "manual" as const,
	};
	const captured = await stripe.paymentIntents.create(manual);
	await stripe.paymentIntents.capture(captured.id, { amount_to_capture: 1000 });
	const canceled = await stripe.paymentIntents.create(manual);
	await stripe.paymentIntents.cancel(canceled.id, {
		cancellation_reason: "abandoned",
	});
	await stripe.paymentIntents.create({
		...dollars,
		amount_details: {
			tax: { total_tax_amount: 100 },
			shipping: { amount: 100 },
		},
		description: "A book",
		metadata: { item: "1" },
		payment_details: { order_reference: "order-1" },
		payment_method_options: { card: { request_three_d_secure: "any" } },
		receipt_email: "jenny@example.com",
		shipping: { name: "Jenny Rosen", address: { line1: "510 Townsend St" } },
		statement_descriptor_suffix: "BOOK",
		transfer_group: "group",
	});
}

describe("what the emulator answers is what Stripe's types say", () => {
	it("for payment intents, with what can be expanded", async () => {
		const expand = [
			"data.latest_charge.refunds",
			"data.latest_charge.payment_intent",
			"data.payment_method",
		];
		const list = await stripe.paymentIntents.list({ ...everything, expand });
		expect(list.data.length).toBeGreaterThan(15);
		expect(findTypeErrors(list)).toEqual([]);
	});

	it("for charges", async () => {
		const list = await stripe.charges.list(everything);
		expect(list.data.length).toBeGreaterThan(10);
		expect(findTypeErrors(list)).toEqual([]);
	});

	it("for refunds", async () => {
		const list = await stripe.refunds.list({
			...everything,
			expand: ["data.payment_method", "data.charge"],
		});
		expect(list.data).toHaveLength(5);
		expect(findTypeErrors(list)).toEqual([]);
	});

	it("for payment methods of every kind", async () => {
		const charges = await stripe.charges.list(everything);
		const ids = new Set(
			charges.data.map((charge) => charge.payment_method ?? ""),
		);
		for (const id of ids) {
			expect(findTypeErrors(await stripe.paymentMethods.retrieve(id))).toEqual(
				[],
			);
		}
	});

	it("for events and the objects in them", async () => {
		const events = await stripe.events
			.list(everything)
			.autoPagingToArray({ limit: 1000 });
		expect(events.length).toBeGreaterThan(50);
		expect(events.flatMap(findTypeErrors)).toEqual([]);
	});
});

describe("the check itself", () => {
	it("sees a field that is missing, unknown or of another kind", async () => {
		const intent = await stripe.paymentIntents.create(dollars);
		const { amount, ...rest } = intent;
		const { next_action, ...other } = intent;
		expect(findTypeErrors({ ...rest, amount: String(amount) })).toEqual([
			"payment_intent.amount is no number",
		]);
		expect(findTypeErrors(other)).toEqual([
			"payment_intent.next_action is missing",
		]);
		expect(findTypeErrors({ ...intent, charges: [] })).toEqual([
			"payment_intent.charges is unknown",
		]);
		expect(findTypeErrors({ ...intent, shipping: { name: 1 } })).toEqual([
			"payment_intent.shipping.name is no string",
		]);
	});
});
