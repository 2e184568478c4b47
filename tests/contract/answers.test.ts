import type Stripe from "stripe";
import { describe, expect, it } from "vitest";
import {
	cardData,
	confirmInBrowser,
	errorOf,
	ORIGIN,
	openSandbox,
	withoutRedirects,
} from "./open-sandbox";

const opened = openSandbox();
const { stripe, browser, sandbox } = opened;
const intents = stripe.paymentIntents;
const dollars = { amount: 2300, currency: "usd" };
const authorized = { headers: { Authorization: "Bearer sk_test_sandbox" } };

describe("how an answer is written", () => {
	it("with id and object first, the rest by the alphabet, indented by two", async () => {
		await intents.create(dollars);
		const answer = await sandbox.fetch(
			`${ORIGIN}/v1/payment_intents?limit=1`,
			authorized,
		);
		const text = await answer.text();
		const { data } = JSON.parse(text);
		const [first, second, ...rest] = Object.keys(data[0]);
		expect([first, second]).toEqual(["id", "object"]);
		expect(rest).toEqual([...rest].sort());
		expect(text).toMatch(/^\{\n {2}"object": "list",\n {2}"data": \[/);
	});

	it("with Stripe's headers", async () => {
		const { headers } = await sandbox.fetch(
			`${ORIGIN}/v1/payment_intents`,
			authorized,
		);
		expect(headers.get("Content-Type")).toBe("application/json");
		expect(headers.get("Request-Id")).toMatch(/^req_[A-Za-z0-9]{14}$/);
		expect(headers.get("Cache-Control")).toBe("no-cache, no-store");
		expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
		expect(headers.get("Stripe-Should-Retry")).toBeNull();
	});

	it("not to be tried again when it is an error", async () => {
		const error = await errorOf(intents.retrieve("pi_x"));
		expect(error.headers?.["stripe-should-retry"]).toBe("false");
	});

	it("to a browser that asks first", async () => {
		const answer = await sandbox.fetch(`${ORIGIN}/v1/payment_intents`, {
			method: "OPTIONS",
		});
		expect(answer.status).toBe(204);
		expect(answer.headers.get("Access-Control-Allow-Methods")).toContain(
			"POST",
		);
	});

	it("late, if it is told to be", async () => {
		const slow = openSandbox({ latencyMs: 30 });
		const since = performance.now();
		await slow.stripe.paymentIntents.list();
		expect(performance.now() - since).toBeGreaterThan(28);
	});

	it("with ids in Stripe's form", async () => {
		const intent = await intents.create({
			...withoutRedirects,
			payment_method: "pm_card_visa",
			confirm: true,
		});
		expect(intent.id).toMatch(/^pi_[A-Za-z0-9]{24}$/);
		expect(intent.client_secret).toMatch(
			new RegExp(`^${intent.id}_secret_[A-Za-z0-9]{25}$`),
		);
		expect(intent.latest_charge).toMatch(/^ch_[A-Za-z0-9]{24}$/);
		expect(intent.payment_method).toMatch(/^pm_[A-Za-z0-9]{24}$/);
	});
});

describe("metadata", () => {
	it("is merged key by key, and an empty value deletes", async () => {
		const { id } = await intents.create({
			...dollars,
			metadata: { a: "1", b: "2" },
		});
		const merged = await intents.update(id, { metadata: { b: "", c: "3" } });
		expect(merged.metadata).toEqual({ a: "1", c: "3" });
		expect((await intents.update(id, { metadata: "" })).metadata).toEqual({});
	});

	it("keeps what other calls do not touch", async () => {
		const { id } = await intents.create({
			...dollars,
			metadata: { a: "1" },
			description: "x",
		});
		const updated = await intents.update(id, { description: "" });
		expect(updated).toMatchObject({ metadata: { a: "1" }, description: null });
	});
});

describe("lists", () => {
	it("page through everything, newest first, both ways", async () => {
		const own = openSandbox().stripe.paymentIntents;
		const ids: string[] = [];
		for (let n = 0; n < 25; n++) ids.unshift((await own.create(dollars)).id);
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
		const own = openSandbox({ now: () => now }).stripe.paymentIntents;
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

describe("what a browser may see", () => {
	const hidden = [
		"metadata",
		"customer",
		"latest_charge",
		"amount_received",
		"amount_capturable",
		"statement_descriptor",
		"transfer_data",
		"application",
		"payment_method_options",
	];

	it("is less than a server sees", async () => {
		const intent = await intents.create({
			...dollars,
			metadata: { secret: "x" },
		});
		const { body } = await browser.get(`/v1/payment_intents/${intent.id}`, {
			client_secret: intent.client_secret ?? "",
		});
		expect(body).toMatchObject({
			id: intent.id,
			amount: 2300,
			status: "requires_payment_method",
		});
		for (const name of hidden) expect(body).not.toHaveProperty(name);
	});

	it("in errors as well", async () => {
		const intent = await intents.create({
			...dollars,
			metadata: { secret: "x" },
		});
		const { body } = await confirmInBrowser(
			opened,
			intent,
			cardData("4000000000000002"),
		);
		expect(body.error?.payment_intent).toMatchObject({ id: intent.id });
		for (const name of hidden)
			expect(body.error?.payment_intent).not.toHaveProperty(name);
	});
});

describe("an elements session", () => {
	it("says which methods there are, card first", async () => {
		const { client_secret } = await intents.create(dollars);
		const { body } = await browser.get("/v1/elements/sessions", {
			client_secret: client_secret ?? "",
			type: "payment_intent",
		});
		expect(body.payment_method_preference).toMatchObject({
			ordered_payment_method_types: [
				"card",
				"amazon_pay",
				"cashapp",
				"us_bank_account",
			],
			payment_intent: { client_secret },
		});
		expect(body.session_id).toMatch(/^elements_session_/);
	});

	it.each<[string, Partial<Stripe.PaymentIntentCreateParams>, string[]]>([
		["other currencies", { currency: "eur" }, ["card"]],
		["no redirects", withoutRedirects, ["card", "us_bank_account"]],
		[
			"allowed ones",
			{ allowed_payment_method_types: ["card", "klarna"] },
			["card"],
		],
		[
			"excluded ones",
			{ excluded_payment_method_types: ["cashapp"] },
			["card", "amazon_pay", "us_bank_account"],
		],
		[
			"capture by hand",
			{ capture_method: "manual" },
			["card", "amazon_pay", "cashapp"],
		],
	])("with %s", async (_, params, types) => {
		const intent = await intents.create({ ...dollars, ...params });
		expect(intent.payment_method_types).toEqual(types);
	});

	it("is refused for a secret nobody has, and for a payment that is over", async () => {
		const unknown = await browser.get("/v1/elements/sessions", {
			client_secret: "pi_x_secret_y",
		});
		expect(unknown).toMatchObject({
			status: 400,
			body: {
				error: {
					message:
						"The client_secret provided does not match any associated PaymentIntent on this account.",
				},
			},
		});
		const { id, client_secret } = await intents.create(dollars);
		await intents.cancel(id);
		const over = await browser.get("/v1/elements/sessions", {
			client_secret: client_secret ?? "",
		});
		expect(over.body.error?.message).toMatch(
			/^This PaymentIntent is in a terminal state/,
		);
	});
});
