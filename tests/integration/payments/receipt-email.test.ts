import { beforeEach, describe, expect, it } from "vitest";
import {
	clientSecretOn,
	idOf,
	openBrowser,
	openShop,
	type Shop,
} from "../../support/shop/open-shop";

const address = "reader@example.com";
let shop: Shop;
let shopper: ReturnType<typeof openBrowser>;
let paymentId: string;

beforeEach(async () => {
	shop = await openShop();
	shopper = openBrowser(shop);
	paymentId = idOf(await clientSecretOn(await shopper("/checkout?item=1")));
});

describe("the address for Stripe's receipt", () => {
	it("is given to the cart's open payment, changed, and taken back", async () => {
		for (const email of [address, "other@example.com", address, ""]) {
			expect((await give(shopper, email)).status).toBe(200);
			expect(await receiptEmail()).toBe(email || null);
		}
	});

	it("leaves the payment as it was, and is no reason for another", async () => {
		const before = await shop.stripe.paymentIntents.retrieve(paymentId);
		await give(shopper, address);
		expect(await shop.stripe.paymentIntents.retrieve(paymentId)).toEqual({
			...before,
			receipt_email: address,
		});
		const again = await clientSecretOn(await shopper("/checkout?item=1"));
		expect(idOf(again)).toBe(paymentId);
		expect(await shop.intents()).toHaveLength(1);
	});

	it("is refused if it is no address", async () => {
		expect((await give(shopper, "a@b")).status).toBe(422);
		expect(await receiptEmail()).toBeNull();
	});

	it("can't be given by another cart, or for a book that the cart has not begun", async () => {
		const stranger = openBrowser(shop);
		expect((await give(stranger, address)).status).toBe(404);
		await stranger("/checkout?item=2");
		expect((await give(stranger, address)).status).toBe(404);
		expect((await give(shopper, address, "2")).status).toBe(404);
		expect(await receiptEmail()).toBeNull();
		expect(await shop.intents()).toHaveLength(2);
	});

	it("can't be given to a payment that has been made", async () => {
		await shop.stripe.paymentIntents.confirm(paymentId, {
			payment_method: "pm_card_visa",
			return_url: "https://shop.example/success",
		});
		expect((await give(shopper, address)).status).toBe(409);
		expect(await receiptEmail()).toBeNull();
	});

	it("is asked for with a book and an address", async () => {
		expect((await give(shopper, address, "99")).status).toBe(400);
		const nothing = { method: "POST", body: new URLSearchParams("item=1") };
		expect((await shopper("/checkout/email", nothing)).status).toBe(400);
	});

	it("can be given 20 times a minute by a cart", async () => {
		for (let time = 1; time <= 20; time++) {
			expect((await give(shopper, address)).status).toBe(200);
		}
		const refused = await give(shopper, address);
		expect(refused.status).toBe(429);
		expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
	});
});

const give = (
	visit: ReturnType<typeof openBrowser>,
	email: string,
	item = "1",
) =>
	visit("/checkout/email", {
		method: "POST",
		body: new URLSearchParams({ item, email }),
	});

const receiptEmail = async () =>
	(await shop.stripe.paymentIntents.retrieve(paymentId)).receipt_email;
