import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
	clientSecretOn,
	idOf,
	openBrowser,
	openShop,
	type Shop,
} from "../../support/shop/open-shop";
import { shipping } from "../../support/stripe/shipping";
import { deliver, webhookSecret } from "../../support/stripe/webhook-event";

let shop: Shop;
let id: string;
let visit: ReturnType<typeof openBrowser>;

beforeAll(async () => {
	shop = await openShop({ STRIPE_WEBHOOK_SECRET: webhookSecret, PORT: "1" });
});

beforeEach(async () => {
	visit = openBrowser(shop);
	id = idOf(await clientSecretOn(await visit("/checkout?item=1")));
	await shop.stripe.paymentIntents.confirm(id, {
		shipping,
		payment_method: "pm_card_visa",
		return_url: "http://localhost:5000/success",
	});
});

describe("a paid book", () => {
	it("is fulfilled, once, however often and in whatever order the events come", async () => {
		const types = [
			"payment_intent.succeeded",
			"payment_intent.processing",
			"payment_intent.payment_failed",
		];
		for (const type of [...types, ...[...types].reverse()]) {
			expect(await deliver(shop, type, { id })).toBe(200);
		}
		const { metadata } = await intent();
		expect(metadata.fulfilled).toMatch(/^\d{4}-/);
		expect(metadata.fulfilment_attempt).toBe("1");
	});

	it("is fulfilled because of the receipt page too, should no event ever come", async () => {
		const { client_secret } = await intent();
		await shop.visit(
			`/success?payment_intent=${id}&payment_intent_client_secret=${client_secret}`,
		);
		await expect
			.poll(async () => (await intent()).metadata.fulfilled)
			.toMatch(/^\d{4}-/);
	});

	it("stays fulfilled once when it is refunded", async () => {
		await deliver(shop, "payment_intent.succeeded", { id });
		await shop.stripe.refunds.create({ payment_intent: id });
		const refund = { id: "ch_1", payment_intent: id };
		expect(await deliver(shop, "charge.refunded", refund)).toBe(200);
		expect((await intent()).metadata.fulfilment_attempt).toBe("1");
	});

	it.each(["charge.refunded", "charge.dispute.created"])(
		"is not fulfilled because of %s, which is no reason to send anything",
		async (type) => {
			const hint = { id: "x_1", payment_intent: id };
			expect(await deliver(shop, type, hint)).toBe(200);
			expect((await intent()).metadata.fulfilment_attempt).toBeUndefined();
		},
	);

	it.each([
		["refunded", () => shop.stripe.refunds.create({ payment_intent: id })],
		["disputed", () => shop.emulator.dispute(id)],
	])("is not fulfilled once it is %s", async (_, turnBack) => {
		await turnBack();
		expect(await deliver(shop, "payment_intent.succeeded", { id })).toBe(200);
		expect((await intent()).metadata.fulfilment_attempt).toBeUndefined();
	});

	it("has a receipt that says so once it is disputed", async () => {
		await shop.emulator.dispute(id);
		const hint = { id: "dp_1", payment_intent: id };
		expect(await deliver(shop, "charge.dispute.created", hint)).toBe(200);
		const receipt = await (await visit(`/success?payment_intent=${id}`)).text();
		expect(receipt).toContain("This payment is disputed");
	});
});

describe("a delivery that meets a fulfilment under way", () => {
	beforeEach(async () => {
		// Another process has claimed it.
		const metadata = { fulfilment_attempt: "1" };
		await shop.stripe.paymentIntents.update(id, { metadata });
	});

	it("waits for it, and is taken when it is done", async () => {
		const looksBefore = await looks();
		const answer = deliver(shop, "payment_intent.succeeded", { id });
		await expect.poll(looks).toBeGreaterThan(looksBefore + 1);
		const metadata = { fulfilled: new Date().toISOString() };
		await shop.stripe.paymentIntents.update(id, { metadata });
		expect(await answer).toBe(200);
		expect((await intent()).metadata.fulfilment_attempt).toBe("1");
	});

	it("is a 500 when it is not done in a few seconds, so that Stripe delivers it again", async () => {
		const started = Date.now();
		expect(await deliver(shop, "payment_intent.succeeded", { id })).toBe(500);
		expect(Date.now() - started).toBeGreaterThan(2_000);
		expect(Date.now() - started).toBeLessThan(9_000);
	});
});

/** How often the payment was looked at. */
async function looks() {
	const requests = await shop.emulator.requests();
	const path = `/v1/payment_intents/${id}`;
	return requests.filter(
		(request) => request.method === "GET" && request.path === path,
	).length;
}

const intent = () => shop.stripe.paymentIntents.retrieve(id);
