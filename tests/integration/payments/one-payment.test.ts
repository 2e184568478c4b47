import "../../support/stripe/reroute-stripe-api.mjs";
import { describe, expect, it } from "vitest";
import { openCheckout } from "../../support/shop/open-checkout";
import { clientSecretOn, openShop } from "../../support/shop/open-shop";
import {
	type Fault,
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

	it("survives a lost answer: the retry finds what was made", async () => {
		checkout.stripeServer.fault = once(async ({ response, pass }) => {
			await pass();
			response.destroy();
		});
		expect(await open()).toMatch(/^pi_/);
		expect(await created()).toHaveLength(1);
	});

	it("survives an answer that was cut off", async () => {
		checkout.stripeServer.fault = once(async ({ response, pass }) => {
			const answer = await pass();
			response.writeHead(200, { "Content-Length": "9000" });
			response.write((await answer.text()).slice(0, 100));
			setImmediate(() => response.destroy());
		});
		expect(await open()).toMatch(/^pi_/);
		expect(await created()).toHaveLength(1);
	});

	it("waits for a request of another tab that is still under way", async () => {
		let refusals = 0;
		checkout.stripeServer.fault = async ({ response, pass }) => {
			if (refusals++ >= 5) {
				return sendResponse(await pass(), response);
			}
			const error = {
				type: "invalid_request_error",
				code: "idempotency_key_in_use",
			};
			sendResponse(
				Response.json({ error }, { status: 409, headers: noRetry }),
				response,
			);
		};
		expect(await open()).toMatch(/^pi_/);
		expect(refusals).toBeGreaterThan(5);
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

/** A fault that strikes once; afterwards all is well. */
function once(fault: Fault): Fault {
	let struck = false;
	return async (call) => {
		if (struck) {
			return sendResponse(await call.pass(), call.response);
		}
		struck = true;
		return fault(call);
	};
}

const noRetry = { "Stripe-Should-Retry": "false" };
