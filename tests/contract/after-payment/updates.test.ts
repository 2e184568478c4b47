import { describe, expect, it } from "vitest";
import {
	errorOf,
	openEmulator,
	withoutRedirects,
} from "../../support/emulator/open-emulator";

const { stripe } = openEmulator({ settleMs: 60_000 });

async function pay() {
	const { id, latest_charge } = await stripe.paymentIntents.create({
		...withoutRedirects,
		confirm: true,
		metadata: { item: "1" },
		payment_method: "pm_card_visa",
	});
	return { id, charge: String(latest_charge) };
}

const lastEvents = async (limit: number) =>
	(await stripe.events.list({ limit })).data.map(({ type, data }) => ({
		type,
		before: data.previous_attributes,
	}));

describe("a charge", () => {
	it("can be updated, which an event tells, with what was before", async () => {
		const { charge } = await pay();
		const updated = await stripe.charges.update(charge, {
			description: "A book",
			fraud_details: { user_report: "safe" },
			metadata: { item: "", order: "7" },
			shipping: { name: "Jenny Rosen", address: { city: "Oakland" } },
		});
		expect(updated).toMatchObject({
			description: "A book",
			fraud_details: { user_report: "safe" },
			metadata: { order: "7" },
			shipping: { name: "Jenny Rosen", address: { city: "Oakland" } },
		});
		expect(await lastEvents(1)).toEqual([
			{
				type: "charge.updated",
				before: {
					description: null,
					fraud_details: { user_report: null },
					metadata: { item: "1", order: null },
					shipping: null,
				},
			},
		]);
	});

	it("that is unknown cannot", async () => {
		const error = await errorOf(stripe.charges.update("ch_x", {}));
		expect(error).toMatchObject({
			statusCode: 404,
			message: "No such charge: 'ch_x'",
		});
	});

	it("tells in its event of a refund what was refunded before", async () => {
		const { id } = await pay();
		await stripe.refunds.create({ payment_intent: id, amount: 500 });
		await stripe.refunds.create({ payment_intent: id });
		const { data } = await stripe.events.list({ type: "charge.refunded" });
		expect(data.map((event) => event.data.previous_attributes)).toEqual([
			{ amount_refunded: 500, refunded: false },
			{ amount_refunded: 0 },
		]);
	});

	it("lists and makes its refunds at its own address", async () => {
		const { charge } = await pay();
		const send = async (params: object) =>
			stripe.rawRequest("POST", `/v1/charges/${charge}/refunds`, params);
		expect(await send({ amount: 500 })).toMatchObject({ amount: 500, charge });
		await pay();
		const list = await stripe.rawRequest(
			"GET",
			`/v1/charges/${charge}/refunds`,
		);
		expect(list).toMatchObject({
			data: [{ amount: 500 }],
			url: `/v1/charges/${charge}/refunds`,
		});
	});
});

describe("a refund", () => {
	it("keeps metadata, and tells of it", async () => {
		const { id } = await pay();
		const refund = await stripe.refunds.create({ payment_intent: id });
		const metadata = { order: "6735" };
		const updated = await stripe.refunds.update(refund.id, { metadata });
		expect(updated.metadata).toEqual(metadata);
		expect(await lastEvents(2)).toEqual([
			{ type: "refund.updated", before: { metadata: { order: null } } },
			{ type: "charge.refund.updated", before: { metadata: { order: null } } },
		]);
	});

	it("that is done cannot be canceled", async () => {
		const { id } = await pay();
		const refund = await stripe.refunds.create({ payment_intent: id });
		const error = await errorOf(stripe.refunds.cancel(refund.id));
		expect(error).toMatchObject({
			statusCode: 400,
			message: "Canceling this refund is unsupported.",
		});
		expect((await errorOf(stripe.refunds.cancel("re_x"))).statusCode).toBe(404);
	});
});

describe("an event of what is new", () => {
	it("says nothing of before", async () => {
		await pay();
		for (const { before } of await lastEvents(3)) {
			expect(before).toBeUndefined();
		}
	});
});

describe("a page of a list", () => {
	it("begins where an object stands, even if the filter leaves it out", async () => {
		const first = await pay();
		const other = await pay();
		const [one] = (await stripe.charges.list({ payment_intent: first.id }))
			.data;
		const after = await stripe.charges.list({
			payment_intent: first.id,
			starting_after: other.charge,
		});
		expect(after.data).toEqual([one]);
		const before = await stripe.charges.list({
			payment_intent: other.id,
			ending_before: first.charge,
		});
		expect(before.data.map(({ id }) => id)).toEqual([other.charge]);
	});
});
