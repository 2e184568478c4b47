import { describe, expect, it } from "vitest";
import {
	errorOf,
	openEmulator,
	withoutRedirects,
} from "../../support/emulator/open-emulator";
import { findTypeErrors } from "../../support/emulator/stripe-types";

const { stripe } = openEmulator();

async function pay(payment_method: string, params = {}) {
	const { latest_charge, ...intent } = await stripe.paymentIntents.create({
		...withoutRedirects,
		confirm: true,
		payment_method,
		...params,
	});
	return { ...intent, charge: String(latest_charge) };
}

async function disputeOf(card: string) {
	const { id } = await pay(card);
	const { data } = await stripe.disputes.list({ payment_intent: id });
	if (!data[0]) {
		throw new Error(`${card} makes no dispute`);
	}
	return data[0];
}

/** The types of the events since the last payment was created, oldest first. */
async function eventsOfLast() {
	const { data } = await stripe.events.list({ limit: 100 });
	const types = data.map(({ type }) => type);
	return types.slice(0, types.indexOf("payment_intent.created") + 1).reverse();
}

describe("a payment with a dispute card", () => {
	it("is disputed at once, and the money is taken back", async () => {
		const dispute = await disputeOf("pm_card_createDispute");
		expect(dispute).toMatchObject({
			amount: 2300,
			is_charge_refundable: false,
			payment_method_details: {
				card: { case_type: "chargeback", network_reason_code: "10.4" },
			},
			reason: "fraudulent",
			status: "needs_response",
		});
		expect(findTypeErrors(dispute)).toEqual([]);
		expect(await eventsOfLast()).toEqual([
			"payment_intent.created",
			"charge.succeeded",
			"charge.dispute.created",
			"charge.dispute.funds_withdrawn",
			"payment_intent.succeeded",
		]);
		const charge = await stripe.charges.retrieve(String(dispute.charge));
		expect(charge.disputed).toBe(true);
	});

	it.each([
		["pm_card_createDisputeProductNotReceived", "product_not_received", 1],
		["pm_card_createMultipleDisputes", "fraudulent", 2],
		["pm_card_createComplianceDispute", "noncompliant", 1],
		["pm_card_createDisputeInquiry", "fraudulent", 1],
		["pm_card_createIssuerFraudRecord", undefined, 0],
	])("%s", async (card, reason, count) => {
		const { id } = await pay(card);
		const { data } = await stripe.disputes.list({ payment_intent: id });
		expect([data.length, data[0]?.reason]).toEqual([count, reason]);
		expect(data.flatMap(findTypeErrors)).toEqual([]);
	});

	it("refuses a refund, unless the bank only asks", async () => {
		const disputed = await pay("pm_card_createDispute");
		const error = await errorOf(
			stripe.refunds.create({ payment_intent: disputed.id }),
		);
		expect(error).toMatchObject({
			statusCode: 400,
			code: "charge_disputed",
			message: `Charge ${disputed.charge} has been charged back; cannot issue a refund.`,
		});
		const asked = await pay("pm_card_createDisputeInquiry");
		const refund = await stripe.refunds.create({ payment_intent: asked.id });
		expect(refund.status).toBe("succeeded");
	});

	it("that is only held is disputed when it is captured, for what is captured", async () => {
		const held = await pay("pm_card_createDispute", {
			capture_method: "manual",
		});
		const disputes = () => stripe.disputes.list({ charge: held.charge });
		expect((await disputes()).data).toEqual([]);
		await stripe.paymentIntents.capture(held.id, { amount_to_capture: 1000 });
		expect((await disputes()).data).toMatchObject([{ amount: 1000 }]);
	});
});
