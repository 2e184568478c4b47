import { describe, expect, it } from "vitest";
import { openCheckout } from "../../support/shop/open-checkout";
import { clientSecretOn, openShop } from "../../support/shop/open-shop";
import {
	sendResponse,
	stripeServerKeys,
} from "../../support/stripe/stripe-server";

const checkout = openCheckout();
const { open } = checkout;

describe("one intent", () => {
	it("is shared by tabs opened at the same moment from home", async () => {
		const tabs = await Promise.all([open(), open(), open(), open()]);
		expect(new Set(tabs).size).toBe(1);
		expect(await created()).toHaveLength(1);
	});

	it("is shared by two instances of the shop", async () => {
		const other = await openShop(stripeServerKeys);
		const [first, second] = await Promise.all([open(), open(other)]);
		expect(first).toBe(second);
		expect(await created()).toHaveLength(1);
	});

	it.each([
		["survives a lost answer: the retry finds what was made", "lost", 1],
		["survives an answer that was cut off", "cut_off", 1],
		["survives a request that did not arrive", "refused", 1],
		["waits for a request of another tab under way", "key_in_use", 5],
	] as const)("%s", async (_, kind, times) => {
		const { emulator, requests } = checkout.stripeServer;
		await emulator.plan({ kind, times });
		expect(await open()).toMatch(/^pi_/);
		expect(requests.filter((call) => call.startsWith("POST"))).toHaveLength(
			times + 1,
		);
		expect(await created()).toHaveLength(1);
	});

	it("moves on from an error that Stripe would repeat for ever", async () => {
		const keys = new Set<unknown>();
		checkout.stripeServer.fault = async ({ request, response, pass }) => {
			keys.add(request.headers["idempotency-key"]);
			if (keys.size > 1) {
				return sendResponse(await pass(), response);
			}
			const headers = { ...noRetry, "Idempotent-Replayed": "true" };
			const error = { type: "api_error", message: "An old mishap." };
			sendResponse(
				Response.json({ error }, { status: 500, headers }),
				response,
			);
		};
		expect(await open()).toMatch(/^pi_/);
		expect(keys.size).toBe(2);
	});

	it("is made anew after it was canceled, and only once", async () => {
		const first = await open();
		await checkout.stripeServer.stripe.paymentIntents.cancel(first);
		const second = await open();
		expect(second).not.toBe(first);
		expect(await open()).toBe(second);
		expect(await created()).toHaveLength(2);
	});

	it("is made anew when Stripe repeats one that it does not have any more", async () => {
		const first = await open();
		await checkout.stripeServer.emulator.forget(first);
		const justStarted = await openShop(stripeServerKeys);
		const second = await open(justStarted);
		expect(second).toMatch(/^pi_/);
		expect(second).not.toBe(first);
		expect(await open(justStarted)).toBe(second);
	});
});

describe("where cookies are blocked", () => {
	it("a page still has one payment, and no page sends the shopper round in circles", async () => {
		const page = await checkout.shop.visit("/checkout?item=1");
		expect(page.status).toBe(200);
		expect(await clientSecretOn(page)).toMatch(/^pi_/);
	});
});

/** The intents that Stripe has of this browser's cart. */
async function created() {
	const { data } = await checkout.stripeServer.stripe.paymentIntents.list({
		limit: 100,
	});
	const [latest] = data;
	return data.filter(({ metadata }) => metadata.cart === latest?.metadata.cart);
}

const noRetry = { "Stripe-Should-Retry": "false" };
