import { beforeEach, describe, expect, it } from "vitest";
import {
	clientSecretOn,
	idOf,
	openBrowser,
	openShop,
	type Shop,
} from "../../support/shop/open-shop";

let shop: Shop;
let visit: ReturnType<typeof openBrowser>;

beforeEach(async () => {
	shop = await openShop();
	visit = openBrowser(shop);
});

describe("an outage", () => {
	it("uses up one attempt a visit, however often each visit tries", async () => {
		await fail();
		for (let visits = 1; visits <= 3; visits++) {
			expect(await checkout()).toContain("We cannot take payments just now");
			expect(Math.max(...(await attempts()))).toBe(visits);
		}
		await shop.emulator.clearFaults();
		expect(await checkout()).toMatch(/pi_\w+_secret_/);
		expect(Math.max(...(await attempts()))).toBe(4);
	});

	it("of more visits than there are attempts ends in a new cart, on one press of a button, without JavaScript too", async () => {
		await fail();
		for (let visits = 1; visits <= 10; visits++) {
			expect(await checkout()).toContain(tryAgain("get"));
		}
		await shop.emulator.clearFaults();
		await expectNewCart();
	});
});

it("ten cancellations end in a new cart, and no wall", async () => {
	for (let visits = 1; visits <= 10; visits++) {
		const page = await visit("/checkout?item=1");
		await shop.stripe.paymentIntents.cancel(idOf(await clientSecretOn(page)));
	}
	await expectNewCart();
});

async function expectNewCart() {
	expect(await checkout()).toContain(tryAgain("post"));
	const again = await visit("/checkout?item=1", { method: "POST" });
	expect(again.headers.get("Location")).toBe("/checkout?item=1");
	expect(await checkout()).toMatch(/pi_\w+_secret_/);
}

/** Each creation fails, and Stripe saves and repeats that. */
const fail = () => shop.emulator.plan({ kind: "saved_500", method: "POST" });

const checkout = async () =>
	(await visit("/checkout?item=1&scripts=none")).text();

const tryAgain = (method: string) =>
	`<form method="${method}" action="/checkout?item=1"`;

/** The numbers of the attempts that Stripe has heard of. */
async function attempts() {
	const requests = await shop.emulator.requests();
	const keys = requests.flatMap(({ idempotency_key }) => idempotency_key ?? []);
	return keys.map((key) => Number(/^checkout-.*-(\d+)$/.exec(key)?.[1]));
}
