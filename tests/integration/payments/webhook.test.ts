import { setTimeout as pause } from "node:timers/promises";
import Stripe from "stripe";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
	clientSecretOn,
	idOf,
	openBrowser,
	openShop,
	type Shop,
} from "../../support/shop/open-shop";

const secret = "whsec_test";
const now = () => Math.floor(Date.now() / 1000);

let shop: Shop;
let id: string;
let visit: ReturnType<typeof openBrowser>;

beforeAll(async () => {
	shop = await openShop({ STRIPE_WEBHOOK_SECRET: secret, PORT: "1" });
});

beforeEach(async () => {
	visit = openBrowser(shop);
	id = idOf(await clientSecretOn(await visit("/checkout?item=1")));
});

describe("a delivery is refused", () => {
	it.each(["GET", "HEAD", "PUT", "DELETE", "PATCH"])(
		"by %s",
		async (method) => {
			const answer = await shop.visit("/webhooks/stripe", { method });
			expect(answer.status).toBe(405);
			expect(answer.headers.get("Allow")).toBe("POST");
		},
	);

	it.each([
		["without a signature", () => ""],
		["with a signature that is none", () => "t=1,v1=2"],
		[
			"signed with another secret",
			(body: string) => sign(body, { secret: "whsec_x" }),
		],
		["signed for another body", () => sign("{}")],
		[
			"signed too long ago",
			(body: string) => sign(body, { timestamp: now() - 301 }),
		],
		[
			"signed in another scheme",
			(body: string) => sign(body, { scheme: "v0" }),
		],
	])("%s", async (_, signature) => {
		const body = event("payment_intent.succeeded", { id });
		expect((await post(body, signature(body))).status).toBe(400);
	});

	it("when it is longer than any event", async () => {
		const body = event("payment_intent.succeeded", {
			id,
			long: "x".repeat(257 * 1024),
		});
		expect((await post(body, sign(body))).status).toBe(413);
	});

	it("where no signing secret is set", async () => {
		const keys = {
			STRIPE_SECRET_KEY_TEST: "sk_test_x",
			STRIPE_PUBLISHABLE_KEY_TEST: "pk_test_x",
			COOKIE_SECRET: "the tests sign their carts with this",
		};
		const unready = await openShop({ ...keys, STRIPE_MODE: "test" });
		const body = event("payment_intent.succeeded", { id });
		const answer = await unready.visit("/webhooks/stripe", {
			method: "POST",
			body,
			headers: { "Stripe-Signature": sign(body) },
		});
		expect(answer.status).toBe(503);
	});
});

describe("a delivery is taken", () => {
	it("with one good signature among several, while a secret is being changed", async () => {
		const body = event("payment_intent.created", { id });
		const [t, good] = sign(body).split(",");
		expect((await post(body, `${t},v1=0000,${good},v0=1`)).status).toBe(200);
	});

	it("at the edge of the tolerance", async () => {
		const body = event("payment_intent.created", { id });
		expect(
			(await post(body, sign(body, { timestamp: now() - 295 }))).status,
		).toBe(200);
	});

	it.each([
		"customer.created",
		"payment_intent.created",
		"charge.succeeded",
		"radar.early_fraud_warning.created",
	])("and ignored when it is of type %s", async (type) => {
		const body = event(type, { id: "x" });
		expect((await post(body, sign(body))).status).toBe(200);
	});

	it.each(["succeeded", "processing", "payment_failed", "canceled"])(
		"but nothing is fulfilled because of a %s event when the intent is not paid",
		async (type) => {
			const body = event(`payment_intent.${type}`, { id, status: "succeeded" });
			expect((await post(body, sign(body))).status).toBe(200);
			expect((await intent()).metadata.fulfilled).toBeUndefined();
		},
	);
});

describe("a paid book", () => {
	beforeEach(async () => {
		await shop.stripe.paymentIntents.confirm(id, {
			payment_method: "pm_card_visa",
			return_url: "http://localhost:5000/success",
		});
	});

	it("is fulfilled, once, however often and in whatever order the events come", async () => {
		const types = [
			"payment_intent.succeeded",
			"payment_intent.processing",
			"payment_intent.payment_failed",
		];
		const bodies = types.map((type) => event(type, { id }));
		for (const body of [...bodies, ...bodies.reverse()]) {
			expect((await post(body, sign(body))).status).toBe(200);
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
		await deliver("payment_intent.succeeded", { id });
		await shop.stripe.refunds.create({ payment_intent: id });
		const refund = { id: "ch_1", payment_intent: id };
		expect(await deliver("charge.refunded", refund)).toBe(200);
		expect((await intent()).metadata.fulfilment_attempt).toBe("1");
	});

	it.each(["charge.refunded", "charge.dispute.created"])(
		"is not fulfilled because of %s, which is no reason to send anything",
		async (type) => {
			const hint = { id: "x_1", payment_intent: id };
			expect(await deliver(type, hint)).toBe(200);
			expect((await intent()).metadata.fulfilment_attempt).toBeUndefined();
		},
	);

	it.each([
		["refunded", () => shop.stripe.refunds.create({ payment_intent: id })],
		["disputed", () => shop.emulator.dispute(id)],
	])("is not fulfilled once it is %s", async (_, turnBack) => {
		await turnBack();
		expect(await deliver("payment_intent.succeeded", { id })).toBe(200);
		expect((await intent()).metadata.fulfilment_attempt).toBeUndefined();
	});

	it("has a receipt that says so once it is disputed", async () => {
		await shop.emulator.dispute(id);
		const hint = { id: "dp_1", payment_intent: id };
		expect(await deliver("charge.dispute.created", hint)).toBe(200);
		const receipt = await (await visit(`/success?payment_intent=${id}`)).text();
		expect(receipt).toContain("This payment is disputed");
	});
});

describe("a delivery that meets a fulfilment under way", () => {
	beforeEach(async () => {
		await shop.stripe.paymentIntents.confirm(id, {
			payment_method: "pm_card_visa",
			return_url: "http://localhost:5000/success",
		});
		// Another process has claimed it.
		const metadata = { fulfilment_attempt: "1" };
		await shop.stripe.paymentIntents.update(id, { metadata });
	});

	it("waits for it, and is taken when it is done", async () => {
		const answer = deliver("payment_intent.succeeded", { id });
		await pause(700);
		const metadata = { fulfilled: new Date().toISOString() };
		await shop.stripe.paymentIntents.update(id, { metadata });
		expect(await answer).toBe(200);
		expect((await intent()).metadata.fulfilment_attempt).toBe("1");
	});

	it("is a 500 when it is not done in a few seconds, so that Stripe delivers it again", async () => {
		const started = Date.now();
		expect(await deliver("payment_intent.succeeded", { id })).toBe(500);
		expect(Date.now() - started).toBeGreaterThan(2_000);
		expect(Date.now() - started).toBeLessThan(9_000);
	});
});

it("a failure inside is a 500, so that Stripe delivers it again", async () => {
	await shop.emulator.plan({ kind: "unsaved_500", method: "GET" });
	expect(await deliver("payment_intent.succeeded", { id })).toBe(500);
	await shop.emulator.clearFaults();
	expect(await deliver("payment_intent.succeeded", { id })).toBe(200);
});

it("an event of a payment that our key cannot see is taken, for it will never be there", async () => {
	const unknown = { id: "pi_unknown" };
	expect(await deliver("payment_intent.succeeded", unknown)).toBe(200);
});

const intent = () => shop.stripe.paymentIntents.retrieve(id);

async function deliver(type: string, object: object) {
	const body = event(type, object);
	return (await post(body, sign(body))).status;
}

const post = (body: string, signature: string) =>
	shop.visit("/webhooks/stripe", {
		method: "POST",
		body,
		headers: signature ? { "Stripe-Signature": signature } : {},
	});

const sign = (
	payload: string,
	options: { secret?: string; timestamp?: number; scheme?: string } = {},
) => Stripe.webhooks.generateTestHeaderString({ payload, secret, ...options });

const event = (type: string, object: object) =>
	JSON.stringify({
		id: "evt_1",
		object: "event",
		api_version: Stripe.API_VERSION,
		created: now(),
		data: { object },
		type,
	});
