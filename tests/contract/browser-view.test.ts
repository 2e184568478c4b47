import type Stripe from "stripe";
import { describe, expect, it } from "vitest";
import {
	cardData,
	confirmInBrowser,
	dollars,
	openEmulator,
	withoutRedirects,
} from "../support/emulator/open-emulator";

const opened = openEmulator();
const { stripe, browser } = opened;
const intents = stripe.paymentIntents;

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
		for (const name of hidden) {
			expect(body).not.toHaveProperty(name);
		}
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
		for (const name of hidden) {
			expect(body.error?.payment_intent).not.toHaveProperty(name);
		}
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
		["other currencies", { currency: "gbp" }, ["card"]],
		["euros", { currency: "eur" }, ["card", "sepa_debit"]],
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
