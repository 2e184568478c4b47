import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
	clientSecretOn,
	idOf,
	openBrowser,
	openShop,
	type Shop,
} from "../../support/shop/open-shop";
import {
	deliver,
	webhookEvent as event,
	signatureOf as sign,
	webhookSecret,
} from "../../support/stripe/webhook-event";

const now = () => Math.floor(Date.now() / 1000);

let shop: Shop;
let id: string;

beforeAll(async () => {
	shop = await openShop({ STRIPE_WEBHOOK_SECRET: webhookSecret, PORT: "1" });
});

beforeEach(async () => {
	const visit = openBrowser(shop);
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

it("a failure inside is a 500, so that Stripe delivers it again", async () => {
	await shop.emulator.plan({ kind: "unsaved_500", method: "GET" });
	expect(await deliver(shop, "payment_intent.succeeded", { id })).toBe(500);
	await shop.emulator.clearFaults();
	expect(await deliver(shop, "payment_intent.succeeded", { id })).toBe(200);
});

it("an event of a payment that our key cannot see is taken, for it will never be there", async () => {
	const unknown = { id: "pi_unknown" };
	expect(await deliver(shop, "payment_intent.succeeded", unknown)).toBe(200);
});

const intent = () => shop.stripe.paymentIntents.retrieve(id);

const post = (body: string, signature: string) =>
	shop.visit("/webhooks/stripe", {
		method: "POST",
		body,
		headers: signature ? { "Stripe-Signature": signature } : {},
	});
