import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { publishableKey as emulatorKey } from "../../../app/emulator/emulator.server";
import {
	openShopWithKeys,
	publishableKey,
	type ShopWithKeys,
} from "../shop/shop-with-keys";
import { sendResponse } from "../stripe/stripe-server";
import { deliverStripeJs, type StripeJsTimes } from "./deliver-stripe-js";
import { startLatencyProxy } from "./latency-proxy";

/** How long everything takes, in ms. */
export interface Latencies extends StripeJsTimes {
	/** One round trip to the shop. */
	shop: number;
	/** One call of Stripe's API, from the shop or from the browser. */
	stripe: number;
}

/** A call of Stripe's API, in milliseconds since 1970. */
export interface StripeCall {
	name: string;
	from: "shop" | "browser";
	start: number;
	end: number;
}

export type MeasuredShop = Awaited<ReturnType<typeof openMeasuredShop>>;

/**
 * A shop with keys, so that it sends what a real shop sends, at a known distance from everything. The
 * stand-in plays Stripe.js, and asks the same Stripe as the shop.
 */
export async function openMeasuredShop(
	distances: Latencies = noLatency,
	openShop: () => Promise<ShopWithKeys> = openShopWithKeys,
) {
	const shop = await openShop();
	const { stripeServer } = shop;
	const calls: StripeCall[] = [];
	stripeServer.fault = async ({ request, response, pass }) => {
		const start = Date.now();
		const late = isOfElement(request) ? undefined : pause(distances.stripe);
		const [answer] = await Promise.all([pass(), late]);
		await sendResponse(answer, response);
		const name = `${request.method} ${request.url?.split("?")[0]}`;
		const from = request.headers["x-from"] === "browser" ? "browser" : "shop";
		calls.push({ name, from, start, end: Date.now() });
	};
	const { origin, close } = await startLatencyProxy({
		shop: shop.origin,
		stripe: stripeServer.origin,
		roundTrip: distances.shop,
		keys: { shop: publishableKey, stripe: emulatorKey },
	});
	return {
		origin,
		/** The calls of Stripe's API so far. */
		calls,
		/** Delivers Stripe.js to this page. */
		deliverStripeJs: (page: Page) => deliverStripeJs(page, distances),
		close: async () => {
			close();
			await shop.close();
		},
	};
}

const noLatency: Latencies = { shop: 0, stripe: 0, stripeJs: 0, element: 0 };

/** Not delayed, because the latency of an Element's start is set as a whole (slow-stripe-js.ts). */
const isOfElement = ({ url = "" }: { url?: string }) =>
	url.startsWith("/v1/elements/");
