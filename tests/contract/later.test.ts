import Stripe from "stripe";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
	bankData,
	cardData,
	confirmInBrowser,
	errorOf,
	ORIGIN,
	openSandbox,
	withoutRedirects,
} from "./open-sandbox";

const SETTLE = 4000;
const opened = openSandbox({ settleMs: SETTLE });
const { stripe, sandbox } = opened;

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout"] }));
afterEach(() => void vi.useRealTimers());

async function debit(account: string) {
	const intent = await stripe.paymentIntents.create({
		amount: 2300,
		currency: "usd",
	});
	const { body } = await confirmInBrowser(opened, intent, bankData(account));
	return { id: intent.id, body };
}

const settle = (id: string, outcome: string) =>
	sandbox.fetch(`${ORIGIN}/sandbox/api/payment_intents/${id}/settle`, {
		method: "POST",
		headers: { Authorization: "Bearer sk_test_sandbox" },
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

		vi.advanceTimersByTime(SETTLE);
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
		vi.advanceTimersByTime(SETTLE);
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
			vi.advanceTimersByTime(100 * SETTLE);
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
		vi.advanceTimersByTime(SETTLE);
		expect((await stripe.paymentIntents.retrieve(id)).status).toBe("canceled");
	});

	it("takes no real account, and asks for name and mandate", async () => {
		const intent = await stripe.paymentIntents.create({
			amount: 2300,
			currency: "usd",
		});
		const real = await confirmInBrowser(
			opened,
			intent,
			bankData("123456789012"),
		);
		expect(real.body.error?.message).toContain("This is a sandbox");
		const { "mandate_data[customer_acceptance][type]": _, ...unasked } =
			bankData("000123456789");
		expect(
			(await confirmInBrowser(opened, intent, unasked)).body.error?.code,
		).toBe("payment_intent_mandate_invalid");
	});
});

describe("refunds", () => {
	const pay = async (card: string) =>
		stripe.paymentIntents.create({
			...withoutRedirects,
			confirm: true,
			payment_method: card,
		});

	it("give back a part, then the rest, then nothing", async () => {
		const { id, latest_charge } = await pay("pm_card_visa");
		const part = await stripe.refunds.create({
			payment_intent: id,
			amount: 1000,
			reason: "requested_by_customer",
		});
		expect(part).toMatchObject({
			amount: 1000,
			status: "succeeded",
			charge: latest_charge,
			payment_intent: id,
		});
		expect(part.id).toMatch(/^re_/);
		const charge = await stripe.charges.retrieve(String(latest_charge), {
			expand: ["refunds"],
		});
		expect(charge).toMatchObject({
			amount_refunded: 1000,
			refunded: false,
			refunds: { data: [{ id: part.id }] },
		});

		expect(
			(
				await errorOf(
					stripe.refunds.create({ payment_intent: id, amount: 1301 }),
				)
			).message,
		).toBe(
			"Refund amount ($13.01) is greater than unrefunded amount on charge ($13.00)",
		);
		await stripe.refunds.create({ charge: String(latest_charge) });
		expect(await stripe.charges.retrieve(String(latest_charge))).toMatchObject({
			amount_refunded: 2300,
			refunded: true,
		});
		const error = await errorOf(stripe.refunds.create({ payment_intent: id }));
		expect(error).toBeInstanceOf(Stripe.errors.StripeInvalidRequestError);
		expect(error).toMatchObject({
			code: "charge_already_refunded",
			message: `Charge ${latest_charge} has already been refunded.`,
		});
	});

	it("of 4000000000007726 succeed later", async () => {
		const { id } = await pay("pm_card_pendingRefund");
		const refund = await stripe.refunds.create({ payment_intent: id });
		expect(refund.status).toBe("pending");
		vi.advanceTimersByTime(SETTLE);
		expect((await stripe.refunds.retrieve(refund.id)).status).toBe("succeeded");
	});

	it("of 4000000000005126 fail later, and the money is not gone", async () => {
		const { id, latest_charge } = await pay("pm_card_refundFail");
		const refund = await stripe.refunds.create({ payment_intent: id });
		expect(refund.status).toBe("succeeded");
		vi.advanceTimersByTime(SETTLE);
		expect(await stripe.refunds.retrieve(refund.id)).toMatchObject({
			status: "failed",
			failure_reason: "unknown",
		});
		expect(await stripe.charges.retrieve(String(latest_charge))).toMatchObject({
			amount_refunded: 0,
			refunded: false,
		});
	});

	it("need something that was paid", async () => {
		const { id } = await stripe.paymentIntents.create(withoutRedirects);
		expect(
			(await errorOf(stripe.refunds.create({ payment_intent: id }))).message,
		).toBe(
			`This PaymentIntent (${id}) does not have a successful charge to refund.`,
		);
		await confirmInBrowser(
			opened,
			await stripe.paymentIntents.retrieve(id),
			cardData("4000000000000002"),
		);
		expect(
			(await errorOf(stripe.refunds.create({ payment_intent: id }))).statusCode,
		).toBe(400);
		expect((await errorOf(stripe.refunds.create({}))).message).toMatch(
			/payment_intent or charge/,
		);
	});
});
