import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type Stripe from "stripe";
import { describe, expect, it } from "vitest";
import {
	dollars,
	errorOf,
	openEmulator,
} from "../../support/emulator/open-emulator";

const { stripe, emulator } = openEmulator();

async function ask(path: string, init: RequestInit = {}) {
	const answer = await emulator.fetch(`https://api.stripe.com${path}`, {
		...init,
		headers: { Authorization: "Bearer sk_test_emulator" },
	});
	const { error } = await answer.json();
	return { status: answer.status, message: String(error?.message) };
}

/** Every address that the SDK knows, with an id in the place of each id. */
function addressesOfStripe() {
	const resources = "node_modules/stripe/cjs/resources";
	const files = readdirSync(resources, { recursive: true, encoding: "utf8" });
	const sources = files
		.filter((file) => file.endsWith(".js"))
		.map((file) => readFileSync(join(resources, file), "utf8"));
	const calls = sources
		.join("\n")
		.matchAll(/_makeRequest\(\s*'(\w+)',\s*['`](\/v\d\/[^'`]+)['`]/g);
	return Array.from(calls, ([, method = "", path = ""]) => ({
		method,
		path: path.replace(/\$\{[^}]*\}/g, "id_x"),
	}));
}

describe("an address that Stripe has and the emulator has not", () => {
	it("is never called unrecognized", async () => {
		const addresses = addressesOfStripe();
		expect(addresses.length).toBeGreaterThan(400);
		const unrecognized = [];
		for (const { method, path } of addresses) {
			const { message } = await ask(path, { method });
			if (message.startsWith("Unrecognized")) {
				unrecognized.push(`${method} ${path}`);
			}
		}
		expect(unrecognized).toEqual([]);
	});

	it.each([
		["POST", "/v1/customers", "no customers (POST: /v1/customers)"],
		["GET", "/v1/setup_intents/seti_x", "no setup intents"],
		["GET", "/v1/charges/search?query=x", "no search"],
		["POST", "/v1/charges", "no charges (POST: /v1/charges)"],
		["POST", "/v1/payment_methods/pm_x/attach", "no attach (POST"],
		["POST", "/v1/payment_methods/pm_x", "no payment methods (POST"],
		["GET", "/v1/charges/ch_x/refunds/re_x", "no refunds (GET"],
		["POST", "/v1/charges/ch_x/refund", "no refund (POST"],
		["POST", "/v1/charges/ch_x/dispute/close", "no close (POST"],
	])("%s %s says so", async (method, path, words) => {
		const { status, message } = await ask(path, { method });
		expect(status).toBe(404);
		expect(message).toContain(`The emulator has ${words}`);
	});

	it.each(["/v1/custmers", "/v1/customers/", "/v1/payment_intents/pi_x/cancl"])(
		"unlike %s, which Stripe has not",
		async (path) => {
			expect((await ask(path)).message).toMatch(/^Unrecognized request URL/);
		},
	);

	it("so does a type of payment method", async () => {
		const error = await errorOf(
			stripe.paymentMethods.create({ type: "klarna" }),
		);
		expect(error.message).toContain(
			"The emulator has no payment method of type klarna: it takes card,",
		);
	});
});

describe("a version", () => {
	const create = (apiVersion: string, params: object = {}) =>
		stripe.paymentIntents.create(
			{ ...dollars, ...params } as Stripe.PaymentIntentCreateParams,
			{ apiVersion },
		);

	it.each(["2022-11-15", "2020-08-27"])(
		"before 2023-08-16, such as %s, has cards unless asked",
		async (version) => {
			expect(await create(version)).toMatchObject({
				automatic_payment_methods: null,
				payment_method_types: ["card"],
			});
			const asked = await create(version, {
				automatic_payment_methods: { enabled: true },
			});
			expect(asked.payment_method_types).toContain("cashapp");
		},
	);

	it("since then has automatic methods", async () => {
		const intent = await create("2023-08-16");
		expect(intent.automatic_payment_methods).toMatchObject({ enabled: true });
	});

	it.each(["2026-10-28.endlve", "2023-01-01", "next"])(
		"that never was, such as %s, is refused",
		async (version) => {
			const error = await errorOf(create(version));
			expect(error).toMatchObject({
				statusCode: 400,
				message: `Invalid Stripe API version: ${version}`,
			});
		},
	);
});
