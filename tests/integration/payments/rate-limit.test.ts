import "../../support/stripe/reroute-stripe-api.mjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
	clientSecretOn,
	openBrowser,
	openShop,
} from "../../support/shop/open-shop";
import {
	openStripeServer,
	type StripeServer,
	stripeServerKeys,
} from "../../support/stripe/stripe-server";

const from = (address: string) => ({
	headers: { "X-Forwarded-For": `203.0.113.99, ${address}` },
});

describe("one client address behind a trusted proxy", () => {
	it("may begin 30 payments a minute; then it is asked to wait, and others are not", async () => {
		const shop = await openShop({ TRUST_PROXY: "1" });
		const first = openBrowser(shop);
		const begun = await first("/checkout?item=1", from("198.51.100.1"));
		const secret = await clientSecretOn(begun);
		for (let payment = 2; payment <= 30; payment++) {
			const page = await shop.visit("/checkout?item=1", from("198.51.100.1"));
			expect(page.status).toBe(200);
		}

		const before = await shop.intents();
		const refused = await shop.visit("/checkout?item=1", from("198.51.100.1"));
		expect(refused.status).toBe(429);
		expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
		expect(await refused.text()).toContain("One moment, please");
		expect(await shop.intents()).toHaveLength(before.length);

		const open = await first("/checkout?item=1", from("198.51.100.1"));
		expect(await clientSecretOn(open)).toBe(secret);
		const other = await shop.visit("/checkout?item=1", from("198.51.100.2"));
		expect(other.status).toBe(200);
	});

	it("is not believed where no proxy is trusted", async () => {
		const shop = await openShop();
		for (let payment = 1; payment <= 35; payment++) {
			const page = await shop.visit("/checkout?item=1", from("198.51.100.1"));
			expect(page.status).toBe(200);
		}
	});
});

describe("with keys", () => {
	let stripeServer: StripeServer;

	beforeAll(async () => {
		stripeServer = await openStripeServer();
	});

	afterAll(() => stripeServer.close());

	it("the shop stays below Stripe's limit, and a cart that is open stays open", async () => {
		const shop = await openShop(stripeServerKeys);
		const regular = openBrowser(shop);
		await (await regular("/checkout?item=1")).text();

		const stampede = await Promise.all(
			Array.from({ length: 40 }, () => shop.visit("/checkout?item=1")),
		);
		await Promise.all(stampede.map((page) => page.text()));
		const statuses = stampede.map(({ status }) => status);
		expect(statuses.filter((status) => status === 200).length).toBeLessThan(25);
		expect(new Set(statuses)).toEqual(new Set([200, 429]));

		const again = await regular("/checkout?item=1");
		expect(await clientSecretOn(again)).toMatch(/^pi_/);
	});
});

it("a cart that somebody else has signed is a new cart, and counts as one", async () => {
	const shop = await openShop();
	const payload = Buffer.from(
		JSON.stringify({
			id: "A".repeat(22),
			createdAt: Math.floor(Date.now() / 1000),
			checkedOutItems: ["1"],
		}),
	).toString("base64");
	const page = await shop.visit("/checkout?item=1", {
		headers: { Cookie: `cart=${payload}.c2lnbmF0dXJl` },
	});
	expect(page.headers.getSetCookie()).toHaveLength(1);
});
