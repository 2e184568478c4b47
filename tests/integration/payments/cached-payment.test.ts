import { describe, expect, it } from "vitest";
import { openCheckout } from "../../support/shop/open-checkout";
import { openShop } from "../../support/shop/open-shop";
import { shipping } from "../../support/stripe/shipping";
import {
	sendResponse,
	stripeServerKeys,
} from "../../support/stripe/stripe-server";
import { withResolvers } from "../../support/with-resolvers";

const checkout = openCheckout();
const { open } = checkout;

describe("a payment that this process has cached", () => {
	it("takes one call to Stripe at first, one on a reload, and two in a process that does not know it", async () => {
		const first = await open();
		expect(checkout.stripeServer.requests.splice(0)).toEqual([
			"POST /v1/payment_intents",
		]);
		await open();
		const read = `GET /v1/payment_intents/${first}`;
		expect(checkout.stripeServer.requests.splice(0)).toEqual([read]);
		await open(await openShop(stripeServerKeys));
		expect(checkout.stripeServer.requests).toEqual([
			"POST /v1/payment_intents",
			read,
		]);
	});

	it("is in the first bytes for whoever comes back, before Stripe has answered", async () => {
		const first = await open();
		const pause = withResolvers();
		checkout.stripeServer.fault = async ({ response, pass }) => {
			await pause.promise;
			await sendResponse(await pass(), response);
		};
		const page = await checkout.visit("/checkout?item=1");
		expect(await firstBytes(page)).toContain(`${first}_secret_`);
		pause.resolve();
	});

	it("is read anew all the same: what was paid elsewhere ends up as paid", async () => {
		const first = await open();
		await checkout.stripeServer.stripe.paymentIntents.confirm(first, {
			shipping,
			payment_method: "pm_card_visa",
			return_url: "https://shop.example/success",
		});
		const page = await (await checkout.visit("/checkout?item=1")).text();
		expect(page).toContain('\\"settled\\"');
		const waited = await checkout.visit("/checkout?item=1&scripts=none");
		expect(await waited.text()).toContain("You have already paid");
	});

	it("is kept when it could not be read, and read again at the next visit", async () => {
		const first = await open();
		const { emulator, requests } = checkout.stripeServer;
		await emulator.plan({ kind: "unsaved_500" });
		await (await checkout.visit("/checkout?item=1")).text();
		await emulator.clearFaults();
		requests.length = 0;
		expect(await open()).toBe(first);
		expect(requests).toEqual([`GET /v1/payment_intents/${first}`]);
	});

	it("makes way for another when Stripe does not have it any more", async () => {
		const first = await open();
		await checkout.stripeServer.emulator.forget(first);
		const second = await open();
		expect(second).toMatch(/^pi_/);
		expect(second).not.toBe(first);
		expect(await open()).toBe(second);
	});
});

/** The page as far as it can be sent without an answer of Stripe. */
async function firstBytes(page: Response) {
	const reader = page.body?.pipeThrough(new TextDecoderStream()).getReader();
	let text = "";
	while (!text.includes("streamController.enqueue")) {
		const { value, done } = (await reader?.read()) ?? { done: true };
		if (done) {
			break;
		}
		text += value;
	}
	return text;
}
