import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
	errorOf,
	openEmulator,
	withoutRedirects,
} from "../../support/emulator/open-emulator";

const settleMs = 4000;
const { stripe } = openEmulator({ settleMs });

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout"] }));
afterEach(() => void vi.useRealTimers());

async function disputeOf(payment_method: string) {
	const { id } = await stripe.paymentIntents.create({
		...withoutRedirects,
		confirm: true,
		payment_method,
	});
	const { data } = await stripe.disputes.list({ payment_intent: id });
	if (!data[0]) {
		throw new Error(`${payment_method} makes no dispute`);
	}
	return data[0];
}

describe("an answer to a dispute", () => {
	const answer = async (card: string, uncategorized_text: string) => {
		const { id } = await disputeOf(card);
		const evidence = { uncategorized_text };
		const answered = await stripe.disputes.update(id, { evidence });
		vi.advanceTimersByTime(settleMs);
		const { status } = await stripe.disputes.retrieve(id);
		return [answered.status, status];
	};

	it.each([
		["pm_card_createDispute", "winning_evidence", "under_review", "won"],
		["pm_card_createDispute", "losing_evidence", "under_review", "lost"],
		["pm_card_createDispute", "constructor", "under_review", "under_review"],
		[
			"pm_card_createDisputeInquiry",
			"losing_evidence",
			"warning_under_review",
			"warning_closed",
		],
		[
			"pm_card_createDisputeInquiry",
			"escalate_inquiry_evidence",
			"needs_response",
			"needs_response",
		],
	])("%s, %s: %s, then %s", async (card, text, first, last) => {
		expect(await answer(card, text)).toEqual([first, last]);
	});

	it("that wins gives the money back, and the charge can be refunded", async () => {
		const { id, charge } = await disputeOf("pm_card_createDispute");
		await stripe.disputes.update(id, {
			evidence: { uncategorized_text: "winning_evidence" },
		});
		vi.advanceTimersByTime(settleMs);
		const { data } = await stripe.events.list({ limit: 2 });
		expect(data.map(({ type }) => type)).toEqual([
			"charge.dispute.closed",
			"charge.dispute.funds_reinstated",
		]);
		const refund = await stripe.refunds.create({ charge: String(charge) });
		expect(refund.status).toBe("succeeded");
	});

	it("waits if it is not to be submitted", async () => {
		const { id } = await disputeOf("pm_card_createDispute");
		const staged = await stripe.disputes.update(id, {
			evidence: { customer_name: "Jenny Rosen" },
			metadata: { order: "1" },
			submit: false,
		});
		expect(staged).toMatchObject({
			evidence: { customer_name: "Jenny Rosen", customer_email_address: null },
			evidence_details: { has_evidence: true, submission_count: 0 },
			metadata: { order: "1" },
			status: "needs_response",
		});
		const { data } = await stripe.events.list({ limit: 1 });
		expect(data[0]).toMatchObject({
			type: "charge.dispute.updated",
			data: {
				previous_attributes: {
					evidence: { customer_name: null },
					metadata: { order: null },
				},
			},
		});
	});

	it("can be to give up", async () => {
		const { id } = await disputeOf("pm_card_createDispute");
		expect((await stripe.disputes.close(id)).status).toBe("lost");
		const error = await errorOf(stripe.disputes.close(id));
		expect(error.message).toBe("This dispute is already closed");
		const inquiry = await disputeOf("pm_card_createDisputeInquiry");
		const closed = await stripe.disputes.close(inquiry.id);
		expect(closed.status).toBe("warning_closed");
	});

	it("is forgotten with the dispute, if that is forgotten first", async () => {
		const own = openEmulator({ settleMs, limits: { disputes: 1 } }).stripe;
		const paid = () =>
			own.paymentIntents.create({
				...withoutRedirects,
				confirm: true,
				payment_method: "pm_card_createDispute",
			});
		await paid();
		const [first] = (await own.disputes.list()).data;
		const evidence = { uncategorized_text: "losing_evidence" };
		await own.disputes.update(first?.id ?? "", { evidence });
		await paid();
		vi.advanceTimersByTime(settleMs);
		expect((await own.disputes.list()).data).toMatchObject([
			{ status: "needs_response" },
		]);
	});

	it("has no files, for want of files", async () => {
		const { id } = await disputeOf("pm_card_createDispute");
		const error = await errorOf(
			stripe.disputes.update(id, { evidence: { receipt: "file_1" } }),
		);
		expect(error).toMatchObject({
			param: "evidence[receipt]",
			message: expect.stringContaining("The emulator has no files"),
		});
	});
});
