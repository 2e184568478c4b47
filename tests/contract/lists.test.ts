import type Stripe from "stripe";
import { describe, expect, it } from "vitest";
import {
	dollars,
	errorOf,
	openEmulator,
	withoutRedirects,
} from "../support/emulator/open-emulator";

const { stripe } = openEmulator();
const intents = stripe.paymentIntents;

describe("lists", () => {
	it("page through everything, newest first, both ways", async () => {
		const own = openEmulator().stripe.paymentIntents;
		const ids: string[] = [];
		for (let n = 0; n < 25; n++) {
			ids.unshift((await own.create(dollars)).id);
		}
		const idsOf = (list: { data: { id: string }[] }) =>
			list.data.map(({ id }) => id);

		const first = await own.list();
		expect([idsOf(first), first.has_more, first.url]).toEqual([
			ids.slice(0, 10),
			true,
			"/v1/payment_intents",
		]);
		const second = await own.list({ starting_after: ids[9], limit: 15 });
		expect([idsOf(second), second.has_more]).toEqual([ids.slice(10), false]);
		const before = await own.list({ ending_before: ids[12], limit: 5 });
		expect([idsOf(before), before.has_more]).toEqual([ids.slice(7, 12), true]);
		expect(
			idsOf({
				data: await own.list({ limit: 7 }).autoPagingToArray({ limit: 100 }),
			}),
		).toEqual(ids);
	});

	it("can be of one time", async () => {
		let now = 1_800_000_000_000;
		const own = openEmulator({ now: () => now }).stripe.paymentIntents;
		await own.create(dollars);
		now += 60_000;
		const late = await own.create(dollars);
		const list = await own.list({ created: { gt: 1_800_000_000 } });
		expect(list.data.map(({ id }) => id)).toEqual([late.id]);
	});

	it("have limits and known starting points", async () => {
		expect(await errorOf(intents.list({ limit: 101 }))).toMatchObject({
			statusCode: 400,
			param: "limit",
		});
		expect(
			await errorOf(intents.list({ starting_after: "pi_x" })),
		).toMatchObject({ statusCode: 400, param: "starting_after" });
	});

	it("of charges and events can be of one kind", async () => {
		const paid = await intents.create({
			...withoutRedirects,
			payment_method: "pm_card_visa",
			confirm: true,
		});
		const charges = await stripe.charges.list({ payment_intent: paid.id });
		expect(charges.data.map(({ id }) => id)).toEqual([paid.latest_charge]);
		const events = await stripe.events.list({
			types: ["charge.succeeded"],
			limit: 1,
		});
		expect(events.data[0]).toMatchObject({
			type: "charge.succeeded",
			data: { object: { id: paid.latest_charge } },
		});
	});
});

describe("expansion", () => {
	it("puts objects where their ids would be, four levels deep", async () => {
		const paid = await intents.create({
			...withoutRedirects,
			payment_method: "pm_card_visa",
			confirm: true,
			expand: ["latest_charge.payment_intent.payment_method"],
		});
		const charge = paid.latest_charge as Stripe.Charge;
		const inner = charge.payment_intent as Stripe.PaymentIntent;
		expect(inner.payment_method).toMatchObject({
			object: "payment_method",
			type: "card",
		});
		expect(paid.payment_method).toBe(charge.payment_method);
	});

	it("reaches into lists", async () => {
		const list = await intents.list({
			limit: 1,
			expand: ["data.latest_charge"],
		});
		expect(list.data[0]?.latest_charge).toMatchObject({ object: "charge" });
	});

	it.each([
		["amount", "This property cannot be expanded (amount)."],
		[
			"latest_charge.payment_intent.latest_charge.payment_intent.latest_charge",
			"You cannot expand more than 4 levels of a property",
		],
	])("refuses %s", async (path, message) => {
		const { id } = await intents.create(dollars);
		expect(
			(await errorOf(intents.retrieve(id, { expand: [path] }))).message,
		).toContain(message);
	});

	it("leaves null alone", async () => {
		const intent = await intents.create({
			...dollars,
			expand: ["latest_charge", "customer"],
		});
		expect(intent).toMatchObject({ latest_charge: null, customer: null });
	});
});
