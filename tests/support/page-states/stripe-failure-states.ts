import { expect } from "../browser/test";
import type { ShopWithKeys } from "../shop/shop-with-keys";
import { useUpLimit } from "../shop/use-up-limit";
import { paramsFor } from "../stripe/params-for";
import { type Fault, sendResponse } from "../stripe/stripe-server";
import type { PageState, Shopper } from "./page-state";

/** States of a shop with keys when Stripe, or the way there, fails. */
export const stripeFailureStates: PageState[] = [
	failure("unavailable", async ({ page, shopWithKeys }) => {
		shopWithKeys.stripeServer.fault = down;
		await page.goto(`${shopWithKeys.origin}/checkout?item=1`);
		await expect(
			page.getByText("We cannot take payments just now"),
		).toBeVisible();
	}),
	failure("card-form-blocked", async ({ page, shopWithKeys }) => {
		await page.goto(`${shopWithKeys.origin}/checkout?item=2`);
		await expect(page.getByText("The card form did not arrive")).toBeVisible();
	}),
	failure("too-many-payments", async ({ page, shopWithKeys }) => {
		const headers = { "X-Forwarded-For": "198.51.100.1" };
		await page.setExtraHTTPHeaders(headers);
		await useUpLimit(shopWithKeys.origin, headers);
		await page.goto(`${shopWithKeys.origin}/checkout?item=3`);
		await expect(page.getByText("One moment, please")).toBeVisible();
	}),
	failure("receipt-unavailable", async ({ page, shopWithKeys }) => {
		const address = await receiptAddress(shopWithKeys);
		shopWithKeys.stripeServer.fault = down;
		await page.goto(address);
		await expect(
			page.getByText("We can’t show your receipt just now"),
		).toBeVisible();
	}),
	failure("receipt-unknown", async ({ page, shopWithKeys }) => {
		const address = await receiptAddress(shopWithKeys);
		shopWithKeys.stripeServer.fault = withNewStatus;
		await page.goto(address);
		await expect(
			page.getByText("We are looking into this payment"),
		).toBeVisible();
	}),
];

function failure(name: string, enter: PageState["enter"]): PageState {
	return {
		name,
		statuses: [429, 503],
		consoleErrors: [/ERR_BLOCKED_BY_CLIENT/],
		enter: async (shopper: Shopper) => {
			shopper.shopWithKeys.stripeServer.fault = undefined;
			// Stripe.js is out of reach.
			await shopper.page.route(/^https:/, (route) =>
				route.abort("blockedbyclient"),
			);
			await enter(shopper);
		},
	};
}

const down: Fault = ({ response }) =>
	sendResponse(
		Response.json(
			{ error: { type: "api_error", message: "We are down." } },
			{ status: 500, headers: { "Request-Id": "req_4Xq0hJyQ9Wc1Lk" } },
		),
		response,
	);

/** Stripe may add a status that this shop does not know. */
const withNewStatus: Fault = async ({ pass, response }) => {
	const intent = await (await pass()).json();
	await sendResponse(
		Response.json({ ...intent, status: "requires_patience" }),
		response,
	);
};

async function receiptAddress({ origin, stripeServer }: ShopWithKeys) {
	const { id, client_secret } = await stripeServer.stripe.paymentIntents.create(
		paramsFor("2"),
	);
	return `${origin}/success?payment_intent=${id}&payment_intent_client_secret=${client_secret}`;
}
