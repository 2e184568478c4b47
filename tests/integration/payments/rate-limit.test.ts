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

	it("is a /64, with or without a port, and what is no address is one of them", async () => {
		const shop = await openShop({ TRUST_PROXY: "1" });
		const noisy = [
			"2001:db8::",
			"[2001:db8::1]:443",
			"nonsense",
			"also::non::sense",
		];
		for (const [turn, address] of noisy.entries()) {
			for (let payment = 1; payment <= 15; payment++) {
				const odd = address.endsWith("::") ? `${address}${payment}` : address;
				const page = await shop.visit("/checkout?item=1", from(odd));
				expect([turn, page.status]).toEqual([turn, 200]);
			}
		}
		for (const [address, status] of [
			["2001:db8:0:0:ffff::1", 429],
			["more nonsense", 429],
			["2001:db8:0:1::1", 200],
		] as const) {
			const page = await shop.visit("/checkout?item=1", from(address));
			expect([address, page.status]).toEqual([address, status]);
		}
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

describe("while a few networks begin all that they can", () => {
	let stripeServer: StripeServer;

	beforeAll(async () => {
		stripeServer = await openStripeServer();
	});

	afterAll(() => stripeServer.close());

	it("one that has begun nothing is let in", async () => {
		const shop = await openShop({ ...stripeServerKeys, TRUST_PROXY: "1" });
		const begin = (count: number, address: (turn: number) => string) =>
			Promise.all(
				Array.from({ length: count }, async (_, turn) => {
					const page = await shop.visit(
						"/checkout?item=1",
						from(address(turn)),
					);
					return page.status;
				}),
			);
		const noisy = await begin(50, (turn) => `198.51.100.${turn % 2}`);
		expect(noisy).toContain(429);
		const others = await begin(3, (turn) => `203.0.113.${turn}`);
		expect(others).toEqual([200, 200, 200]);
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
