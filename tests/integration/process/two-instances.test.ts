import Stripe from "stripe";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "../../support/network/free-port";
import { startRoundRobinProxy } from "../../support/network/round-robin-proxy";
import { ensureNginx, startNginx } from "../../support/network/start-nginx";
import {
	clientSecretOn,
	idOf,
	openBrowser,
} from "../../support/shop/open-shop";
import { bookOf } from "../../support/shop/prices";
import {
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";
import { rerouteStripeApi } from "../../support/stripe/reroute-settings";
import { shipping } from "../../support/stripe/shipping";
import {
	openStripeServer,
	type StripeServer,
	stripeServerKeys,
} from "../../support/stripe/stripe-server";

// Two processes that know nothing of each other but the same .env, behind nginx (or, where there is none, a
// few lines that do the same), with one Stripe.
const secret = "whsec_shared";
const dotEnv = {
	...stripeServerKeys,
	STRIPE_WEBHOOK_SECRET: secret,
	ORIGIN: "https://shop.example",
	TRUST_PROXY: "1",
};

let stripeServer: StripeServer;
let instances: RunningServer[];
let proxy: Awaited<ReturnType<typeof startNginx>>;

beforeAll(async () => {
	stripeServer = await openStripeServer();
	const startProxy = ensureNginx() ? startNginx : startRoundRobinProxy;
	const ports = [await freePort(), await freePort()];
	instances = await Promise.all(ports.map(start));
	proxy = await startProxy(
		instances.map(({ origin }) => origin),
		"shop.example",
	);
});

afterAll(async () => {
	await proxy?.stop();
	await Promise.all(instances.map((instance) => instance.stop()));
	stripeServer.close();
});

const start = (port: number) =>
	startServer(port, {
		...dotEnv,
		...rerouteStripeApi(stripeServer.origin),
	});

it("carry whole purchases together, each one once", async () => {
	const shoppers = Array.from({ length: 6 }, (_, turn) => buy(turn));
	const bought = await Promise.all(shoppers);
	expect(new Set(bought.map(({ id }) => id)).size).toBe(6);

	const { data } = await stripeServer.stripe.paymentIntents.list();
	expect(data).toHaveLength(6);
	for (const { metadata, amount_received } of data) {
		expect(amount_received).toBe(bookOf("1").price.amount);
		expect(metadata.fulfilled).toMatch(/^\d{4}-/);
		expect(metadata.fulfilment_attempt).toBe("1");
	}
	const sent = instances.flatMap(({ log }) => log().match(/"test order"/g));
	expect(sent.filter(Boolean)).toHaveLength(6);
	const answered = bought.flatMap(({ by }) => by);
	expect(new Set(answered).size).toBe(2);
});

/** A purchase as a browser and Stripe make it, over https as far as the shop can tell. */
async function buy(turn: number) {
	const by: (string | null)[] = [];
	const visit = openBrowser({
		visit: async (path, init) => {
			const answer = await fetch(proxy.origin + path, {
				...init,
				redirect: "manual",
			});
			by.push(answer.headers.get("X-Instance"));
			return answer;
		},
	});
	await visit("/", from(turn));
	const first = await clientSecretOn(
		await visit("/checkout?item=1", from(turn)),
	);
	const again = await clientSecretOn(
		await visit("/checkout?item=1", from(turn)),
	);
	expect(again).toBe(first);

	const id = idOf(first);
	await stripeServer.stripe.paymentIntents.confirm(id, {
		shipping,
		payment_method: "pm_card_visa",
		return_url: "https://shop.example/success",
	});
	const receipt = `/success?payment_intent=${id}`;
	const [page] = await Promise.all([
		visit(`${receipt}&payment_intent_client_secret=${first}`, from(turn)),
		deliver(id),
		deliver(id),
	]);
	expect(await page.text()).toContain("Thank you for your order");
	expect(await (await visit(receipt, from(turn))).text()).toContain(id);
	const paid = await visit("/checkout?item=1&scripts=none", from(turn));
	expect(await paid.text()).toContain("You have already paid for this book");
	const copy = await visit("/checkout?item=1", {
		method: "POST",
		headers: { Origin: "https://shop.example" },
	});
	expect(copy.status).toBe(302);
	// Which of them fulfils is settled by the time a delivery has been taken.
	await expect.poll(() => deliver(id)).toBe(200);
	return { id, by };
}

const from = (turn: number) => ({
	headers: { "X-Forwarded-For": `203.0.113.${turn}` },
});

async function deliver(id: string) {
	const payload = JSON.stringify({
		id: "evt_1",
		object: "event",
		type: "payment_intent.succeeded",
		data: { object: { id } },
	});
	const signature = Stripe.webhooks.generateTestHeaderString({
		payload,
		secret,
	});
	const answer = await fetch(`${proxy.origin}/webhooks/stripe`, {
		method: "POST",
		body: payload,
		headers: { "Stripe-Signature": signature },
	});
	return answer.status;
}
