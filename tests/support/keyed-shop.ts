import type { IncomingMessage } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { PUBLISHABLE_KEY } from "../../app/sandbox/sandbox.server";
import { freePort } from "./free-port";
import { layLine } from "./line";
import { startServer } from "./start-server";
import { deliverStripeJs } from "./stripe-js";
import { keysForUpstream, openUpstream, send } from "./upstream";

/** How far away everything is, in ms. */
export interface Distances {
	/** One round trip to the shop. */
	shop: number;
	/** One call of Stripe's API, from the shop or from the browser. */
	stripe: number;
	/** The download of Stripe.js. */
	stripeJs: number;
	/** The start of an Element, once Stripe.js and a payment are there. */
	element: number;
}

/** A call of Stripe's API, in milliseconds since 1970. */
export interface StripeCall {
	name: string;
	from: "shop" | "browser";
	start: number;
	end: number;
}

export type KeyedShop = Awaited<ReturnType<typeof openKeyedShop>>;

/**
 * A shop with keys, so that it sends what a real shop sends. Its Stripe is a sandbox in this process, in
 * place of api.stripe.com for the shop and in place of Stripe's frames for the browser.
 */
export async function openKeyedShop(distances: Distances = nextDoor) {
	const upstream = await openUpstream();
	const calls: StripeCall[] = [];
	upstream.fault = async ({ request, response, pass }) => {
		const start = Date.now();
		const [answer] = await Promise.all([
			pass(),
			pause(distanceOf(request, distances)),
		]);
		await send(answer, response);
		const name = `${request.method} ${request.url?.split("?")[0]}`;
		const from = request.headers["x-from"] === "browser" ? "browser" : "shop";
		calls.push({ name, from, start, end: Date.now() });
	};
	const shop = await startServer(await freePort(), {
		...keysForUpstream,
		STRIPE_PUBLISHABLE_KEY_TEST: publishableKey,
		STRIPE_ELSEWHERE: upstream.origin,
		NODE_OPTIONS: "--import ./tests/support/stripe-elsewhere.mjs",
		LOG_LEVEL: "warn",
	});
	const { origin, cut } = await layLine({
		shop: shop.origin,
		stripe: upstream.origin,
		roundTrip: distances.shop,
		keys: { shop: publishableKey, stripe: PUBLISHABLE_KEY },
	});
	return {
		origin,
		/** What Stripe has been asked so far. */
		calls,
		/** Delivers Stripe.js to this page. */
		deliverStripeJs: (page: Page) => deliverStripeJs(page, distances.stripeJs),
		close: async () => {
			cut();
			await shop.stop();
			upstream.close();
		},
	};
}

const nextDoor: Distances = { shop: 0, stripe: 0, stripeJs: 0, element: 0 };

/** Any but the sandbox's own, at which the shop would bring its stand-in itself. */
const publishableKey = "pk_test_elsewhere";

const distanceOf = ({ url = "" }: IncomingMessage, distances: Distances) =>
	url.startsWith("/v1/elements/") ? distances.element : distances.stripe;
