import { describe, expect, it } from "vitest";
import {
	dollars,
	errorOf,
	openEmulator,
	origin,
	withoutRedirects,
} from "../support/emulator/open-emulator";

const { stripe, emulator } = openEmulator();
const intents = stripe.paymentIntents;
const authorized = { headers: { Authorization: "Bearer sk_test_emulator" } };

describe("how an answer is written", () => {
	it("with id and object first, the rest by the alphabet, indented by two", async () => {
		await intents.create(dollars);
		const answer = await emulator.fetch(
			`${origin}/v1/payment_intents?limit=1`,
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
		const { headers } = await emulator.fetch(
			`${origin}/v1/payment_intents`,
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
		const answer = await emulator.fetch(`${origin}/v1/payment_intents`, {
			method: "OPTIONS",
		});
		expect(answer.status).toBe(204);
		expect(answer.headers.get("Access-Control-Allow-Methods")).toContain(
			"POST",
		);
	});

	it("late, if it is told to be", async () => {
		const slow = openEmulator({ latencyMs: 30 });
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
