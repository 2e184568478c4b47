import Stripe from "stripe";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
	cardData,
	confirmInBrowser,
	errorOf,
	openEmulator,
	withoutRedirects,
} from "../support/emulator/open-emulator";

const settleMs = 4000;
const opened = openEmulator({ settleMs });
const { stripe } = opened;

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout"] }));
afterEach(() => void vi.useRealTimers());

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
		vi.advanceTimersByTime(settleMs);
		expect((await stripe.refunds.retrieve(refund.id)).status).toBe("succeeded");
	});

	it("of 4000000000005126 fail later, and the money is not gone", async () => {
		const { id, latest_charge } = await pay("pm_card_refundFail");
		const refund = await stripe.refunds.create({ payment_intent: id });
		expect(refund.status).toBe("succeeded");
		vi.advanceTimersByTime(settleMs);
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
