import { describe, expect, it } from "vitest";
import {
	errorOf,
	openEmulator,
	withoutRedirects,
} from "../../support/emulator/open-emulator";

const { stripe } = openEmulator();

const hold = () =>
	stripe.paymentIntents.create({
		...withoutRedirects,
		capture_method: "manual",
		confirm: true,
		payment_method: "pm_card_visa",
	});

const chargeOf = async (payment_intent: string) => {
	const { data } = await stripe.charges.list({
		payment_intent,
		expand: ["data.refunds"],
	});
	return data[0];
};

describe("a hold that is captured in part", () => {
	it("gives back the rest as a refund, and is not refunded", async () => {
		const { id } = await hold();
		await stripe.paymentIntents.capture(id, { amount_to_capture: 2000 });
		expect(await chargeOf(id)).toMatchObject({
			amount: 2300,
			amount_captured: 2000,
			amount_refunded: 300,
			captured: true,
			refunded: false,
			refunds: {
				data: [
					{
						amount: 300,
						destination_details: { card: { type: "reversal" } },
						status: "succeeded",
					},
				],
			},
		});
		const { data } = await stripe.events.list({ type: "charge.captured" });
		expect(data[0]?.data.object).toMatchObject({ amount_refunded: 300 });
	});

	it("is refunded in full once the captured part goes back too", async () => {
		const { id } = await hold();
		await stripe.paymentIntents.capture(id, { amount_to_capture: 2000 });
		const more = { payment_intent: id, amount: 2001 };
		expect((await errorOf(stripe.refunds.create(more))).message).toBe(
			"Refund amount ($20.01) is greater than unrefunded amount on charge ($20.00)",
		);
		const refund = await stripe.refunds.create({ payment_intent: id });
		expect(refund.amount).toBe(2000);
		expect(await chargeOf(id)).toMatchObject({
			amount_refunded: 2300,
			refunded: true,
		});
		const again = stripe.refunds.create({ payment_intent: id });
		expect((await errorOf(again)).code).toBe("charge_already_refunded");
	});

	it.each([
		[{ amount_to_capture: 49 }, "amount_too_small", "amount_to_capture"],
		[{ amount_to_capture: 2301 }, "amount_too_large", "amount_to_capture"],
		[
			{ amount_to_capture: 1000, final_capture: false },
			undefined,
			"final_capture",
		],
	])("%o is refused, and all stays held", async (params, code, param) => {
		const { id } = await hold();
		const error = await errorOf(stripe.paymentIntents.capture(id, params));
		expect(error).toMatchObject({ statusCode: 400, code, param });
		expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({
			amount_capturable: 2300,
			status: "requires_capture",
		});
	});
});

describe("a hold that is canceled", () => {
	it("makes a refund of the whole", async () => {
		const { id } = await hold();
		await stripe.paymentIntents.cancel(id);
		expect(await chargeOf(id)).toMatchObject({
			amount_captured: 0,
			amount_refunded: 2300,
			captured: false,
			refunded: true,
			refunds: { data: [{ amount: 2300 }] },
		});
	});

	it("cannot be refunded before, only canceled", async () => {
		const { id, latest_charge } = await hold();
		const error = await errorOf(
			stripe.refunds.create({ charge: String(latest_charge) }),
		);
		expect(error.message).toContain(
			`This uncaptured Charge was created by a PaymentIntent (${id}). You must cancel the PaymentIntent`,
		);
	});
});
