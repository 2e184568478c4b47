import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
	clientSecretOn,
	idOf,
	openBrowser,
	openShop,
	type Shop,
} from "../../support/shop/open-shop";
import * as prices from "../../support/shop/prices";
import { visaPayment } from "../../support/stripe/shipping";

let shop: Shop;
let visit: ReturnType<typeof openBrowser>;
let secret: string;
let id: string;

beforeAll(async () => {
	shop = await openShop();
});

beforeEach(async () => {
	visit = openBrowser(shop);
	secret = String(await clientSecretOn(await visit("/checkout?item=1")));
	id = idOf(secret);
});

describe("a receipt", () => {
	it("shows amount, id, book and card of a payment", async () => {
		await pay("pm_card_visa");
		const page = await visit(returnAddress());
		expect(page.status).toBe(200);
		const text = await page.text();
		expect(text).toContain("Thank you for your order");
		expect(text).toContain(prices.priceOf("1"));
		expect(text).toContain(id);
		expect(text).toContain(prices.bookOf("1").title);
		expect(text).toContain("Visa ending in 4242");
	});

	it("believes the intent and not the redirect", async () => {
		const text = await (await visit(returnAddress())).text();
		expect(text).toContain("The payment did not go through");
		expect(text).toContain(prices.amountLike("1", 0));
		expect(text).toContain('href="/checkout?item=1"');
	});

	it("says why a payment failed, and leads back to the same checkout", async () => {
		const declined = pay("pm_card_visa_chargeDeclinedInsufficientFunds");
		await expect(declined).rejects.toThrow();
		const text = await (await visit(returnAddress())).text();
		expect(text).toContain("The payment did not go through");
		expect(text).toContain("Your card has insufficient funds.");
		expect(text).toContain('href="/checkout?item=1"');
	});

	it("says that the bank has not been answered yet", async () => {
		await pay("pm_card_threeDSecure2Required");
		const text = await (await visit(returnAddress())).text();
		expect(text).toContain("One step is still missing");
	});

	it("looks again by itself while a payment is being processed, without JavaScript too", async () => {
		await shop.stripe.paymentIntents.update(id, prices.inDollars("1"));
		await debit();
		const text = await (await visit(`/success?payment_intent=${id}`)).text();
		expect(text).toContain("Your payment is on its way");
		expect(text).toContain('<meta http-equiv="refresh" content="10"/>');
		expect(text).toContain("Check again");
	});

	it.runIf(prices.sellsInDollars)(
		"is not the only page that says so: the checkout does, too",
		async () => {
			await debit();
			await visit(`/success?payment_intent=${id}`);
			const checkout = await (await visit("/checkout?item=1")).text();
			expect(checkout).toContain("Your payment is on its way");
		},
	);

	it("says what has been refunded", async () => {
		await pay("pm_card_visa");
		await shop.stripe.refunds.create({ payment_intent: id, amount: 800 });
		const part = await (await visit(returnAddress())).text();
		expect(part).toContain("Thank you for your order");
		expect(part).toContain(prices.amountLike("1", 800));
		await shop.stripe.refunds.create({ payment_intent: id });
		const whole = await (await visit(returnAddress())).text();
		expect(whole).toContain("Your payment was refunded");
	});

	it("tells a canceled payment from a failed one", async () => {
		await shop.stripe.paymentIntents.cancel(id);
		const text = await (await visit(returnAddress())).text();
		expect(text).toContain("This payment was canceled");
	});

	it("never has the client secret in the page", async () => {
		await pay("pm_card_visa");
		const text = await (await visit(returnAddress())).text();
		expect(text).not.toContain("_secret_");
	});

	it("opens again without the secret in the browser that has shown it", async () => {
		await pay("pm_card_visa");
		await shop.visit(returnAddress());
		const stranger = openBrowser(shop);
		await stranger(returnAddress());
		expect((await stranger(`/success?payment_intent=${id}`)).status).toBe(200);
	});

	it("opens again though an address that is too long for it was visited meanwhile", async () => {
		await pay("pm_card_visa");
		const stranger = openBrowser(shop);
		await stranger(returnAddress());
		const wrong = await stranger(
			`/success?payment_intent=pi_${"a".repeat(4000)}&payment_intent_client_secret=pi_1_secret_1`,
		);
		expect(wrong.status).toBe(404);
		expect(wrong.headers.getSetCookie()).toEqual([]);
		expect((await stranger(`/success?payment_intent=${id}`)).status).toBe(200);
	});

	it("is out of caches, search and referrers", async () => {
		const { headers } = await visit(returnAddress());
		expect(headers.get("Cache-Control")).toBe("no-store");
		expect(headers.get("X-Robots-Tag")).toBe("noindex");
		expect(headers.get("Referrer-Policy")).toBe("no-referrer");
	});
});

describe("there is no receipt", () => {
	it.each([
		["with an id that is none", () => "/success?payment_intent=x"],
		[
			"with two ids",
			() => `/success?payment_intent=${id}&payment_intent=${id}`,
		],
		["with an unknown id", () => "/success?payment_intent=pi_000000000000"],
		[
			"with the wrong secret",
			() => returnAddress({ payment_intent_client_secret: `${id}_secret_x` }),
		],
		[
			"with a secret that is none",
			() => returnAddress({ payment_intent_client_secret: "<script>" }),
		],
		[
			"with the secret of another payment",
			() =>
				returnAddress({
					payment_intent: "pi_000000000000",
				}),
		],
	])("%s", async (_, address) => {
		const page = await visit(address());
		expect(page.status).toBe(404);
		const text = await page.text();
		expect(text).toContain("This receipt opens only in the browser");
		expect(text).not.toContain("<script>alert");
		expect(text).not.toContain("_secret_");
	});

	it("for a stranger who knows the id", async () => {
		await pay("pm_card_visa");
		const page = await shop.visit(`/success?payment_intent=${id}`);
		expect(page.status).toBe(404);
		expect(await page.text()).not.toContain("4242</dd>");
	});
});

const pay = (payment_method: string) =>
	shop.stripe.paymentIntents.confirm(id, { ...visaPayment, payment_method });

/** From a bank account whose debit stays in process. */
const debit = () =>
	shop.stripe.paymentIntents.confirm(id, {
		payment_method_data: {
			type: "us_bank_account",
			billing_details: { name: "A. Reader", email: "reader@example.com" },
			us_bank_account: {
				account_holder_type: "individual",
				account_number: "000000000009",
				routing_number: "110000000",
			},
		},
		mandate_data: { customer_acceptance: { type: "offline" } },
		return_url: "http://localhost:5000/success",
	});

function returnAddress(changed: Record<string, string> = {}) {
	const parameters = new URLSearchParams({
		payment_intent: id,
		payment_intent_client_secret: secret,
		redirect_status: "succeeded",
		...changed,
	});
	return `/success?${parameters}`;
}
