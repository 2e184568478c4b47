import type Stripe from "stripe";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
	bankData,
	confirmInBrowser,
	dollars,
	openEmulator,
	origin,
} from "../support/emulator/open-emulator";

const settleMs = 4000;
const opened = openEmulator({ settleMs });
const { stripe, emulator } = opened;

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout"] }));
afterEach(() => void vi.useRealTimers());

async function debit(account: string) {
	const intent = await stripe.paymentIntents.create(dollars);
	const { body } = await confirmInBrowser(opened, intent, bankData(account));
	return { id: intent.id, body };
}

const settle = (id: string, outcome: string) =>
	emulator.fetch(`${origin}/emulator/api/payment_intents/${id}/settle`, {
		method: "POST",
		headers: { Authorization: "Bearer sk_test_emulator" },
		body: new URLSearchParams({ outcome }),
	});

describe("a payment from a bank account", () => {
	it("is processing, and succeeds later", async () => {
		const { id, body } = await debit("000123456789");
		expect(body).toMatchObject({ status: "processing", processing: null });
		const pending = await stripe.paymentIntents.retrieve(id, {
			expand: ["latest_charge"],
		});
		expect(pending).toMatchObject({
			amount_received: 0,
			latest_charge: { status: "pending", paid: false },
		});
		expect((pending.latest_charge as Stripe.Charge).id).toMatch(/^py_/);

		vi.advanceTimersByTime(settleMs);
		const paid = await stripe.paymentIntents.retrieve(id, {
			expand: ["latest_charge"],
		});
		expect(paid).toMatchObject({
			status: "succeeded",
			amount_received: 2300,
			latest_charge: { status: "succeeded", paid: true },
		});
		const [event] = (await stripe.events.list({ limit: 1 })).data;
		expect(event).toMatchObject({
			type: "payment_intent.succeeded",
			request: { id: null, idempotency_key: null },
		});
	});

	it.each([
		["000111111113", "account_closed"],
		["000111111116", "no_account"],
		["000222222227", "insufficient_funds"],
		["000333333335", "debit_not_authorized"],
	])("at %s fails later: %s", async (account, code) => {
		const { id } = await debit(account);
		vi.advanceTimersByTime(settleMs);
		const failed = await stripe.paymentIntents.retrieve(id, {
			expand: ["latest_charge"],
		});
		expect(failed).toMatchObject({
			status: "requires_payment_method",
			payment_method: null,
			last_payment_error: { code },
			latest_charge: { status: "failed", failure_code: code },
		});
	});

	it.each(["succeeded", "failed"])(
		"at 000000000009 waits until it is settled by hand: %s",
		async (outcome) => {
			const { id } = await debit("000000000009");
			vi.advanceTimersByTime(100 * settleMs);
			expect((await stripe.paymentIntents.retrieve(id)).status).toBe(
				"processing",
			);
			expect((await settle(id, outcome)).status).toBe(200);
			const { status } = await stripe.paymentIntents.retrieve(id);
			expect(status).toBe(
				outcome === "failed" ? "requires_payment_method" : "succeeded",
			);
			expect((await settle(id, outcome)).status).toBe(400);
		},
	);

	it("that was canceled meanwhile stays canceled", async () => {
		const { id } = await debit("000123456789");
		await stripe.paymentIntents.cancel(id);
		vi.advanceTimersByTime(settleMs);
		expect((await stripe.paymentIntents.retrieve(id)).status).toBe("canceled");
	});

	it("takes no real account, and asks for name and mandate", async () => {
		const intent = await stripe.paymentIntents.create(dollars);
		const real = await confirmInBrowser(
			opened,
			intent,
			bankData("123456789012"),
		);
		expect(real.body.error?.message).toContain("This is an emulator");
		const { "mandate_data[customer_acceptance][type]": _, ...unasked } =
			bankData("000123456789");
		expect(
			(await confirmInBrowser(opened, intent, unasked)).body.error?.code,
		).toBe("payment_intent_mandate_invalid");
	});
});
