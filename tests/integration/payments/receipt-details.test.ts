import { beforeAll, beforeEach, expect, it } from "vitest";
import {
	clientSecretOn,
	idOf,
	openBrowser,
	openShop,
	type Shop,
} from "../../support/shop/open-shop";
import { amountLike, inDollars, priceOf } from "../../support/shop/prices";
import { shipping } from "../../support/stripe/shipping";

let shop: Shop;
let visit: ReturnType<typeof openBrowser>;
let id: string;

beforeAll(async () => {
	shop = await openShop();
});

beforeEach(async () => {
	visit = openBrowser(shop);
	id = idOf(String(await clientSecretOn(await visit("/checkout?item=1"))));
});

const price = priceOf("1");
const returnUrl = { return_url: "http://localhost:5000/success" };

it("names amount and card, and no second amount where all has arrived", async () => {
	await pay("pm_card_visa");
	const { details } = await receipt();
	expect(details).toMatchObject({
		Amount: price,
		"Paid with": "Visa ending in 4242",
	});
	expect(details).not.toHaveProperty("Received");
});

it("tells what has arrived from what was asked, and calls a card that was declined a card", async () => {
	await expect(pay("pm_card_visa_chargeDeclined")).rejects.toThrow();
	const { details } = await receipt();
	expect(details).toMatchObject({
		Amount: price,
		Received: amountLike("1", 0),
		Card: "Visa ending in 0002",
	});
});

it("says what has gone back", async () => {
	await pay("pm_card_visa");
	await shop.stripe.refunds.create({ payment_intent: id, amount: 800 });
	const { details } = await receipt();
	expect(details).toMatchObject({
		Amount: price,
		Refunded: amountLike("1", 800),
	});
});

it("names any other method that paid", async () => {
	await shop.stripe.paymentIntents.update(id, inDollars("1"));
	const intent = await shop.stripe.paymentIntents.confirm(id, {
		shipping,
		...returnUrl,
		payment_method_data: { type: "amazon_pay" },
	});
	const address = new URL(String(intent.next_action?.redirect_to_url?.url));
	await visit(address.pathname, {
		method: "POST",
		body: new URLSearchParams({
			source: String(address.searchParams.get("source")),
			outcome: "authorized",
		}),
	});
	const { details } = await receipt();
	expect(details).toMatchObject({ "Paid with": "Amazon Pay" });
});

it.each([
	["not paid", async () => {}],
	["canceled", () => shop.stripe.paymentIntents.cancel(id)],
	["unfinished", () => pay("pm_card_threeDSecure2Required")],
])(
	"leads back to the checkout before it lists anything when %s",
	async (_, end) => {
		await end();
		const { text } = await receipt();
		const wayBack = text.indexOf('href="/checkout?item=1"');
		expect(wayBack).toBeGreaterThan(0);
		expect(wayBack).toBeLessThan(text.indexOf("<dl"));
	},
);

const pay = (payment_method: string) =>
	shop.stripe.paymentIntents.confirm(id, {
		...returnUrl,
		payment_method,
		shipping,
	});

/** The receipt, and its facts by their names. */
async function receipt() {
	const text = await (await visit(`/success?payment_intent=${id}`)).text();
	const pairs = text.matchAll(/<dt[^>]*>(.*?)<\/dt><dd>(.*?)<\/dd>/g);
	const details = Object.fromEntries(
		[...pairs].map(([, name, value]) => [name, value?.replace(/<[^>]*>/g, "")]),
	);
	return { text, details };
}
