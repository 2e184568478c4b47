import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
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

const port = 5111;

let stripeServer: StripeServer;
let server: RunningServer;

beforeAll(async () => {
	stripeServer = await openStripeServer();
	server = await start();
});

afterEach(async () => {
	await server.stop("SIGKILL");
});

afterAll(() => stripeServer.close());

const logs: string[] = [];

it("a server that is killed at any point loses no payment and makes none twice", async () => {
	const visit = openBrowser({
		visit: (path, init) => fetch(new URL(path, server.origin), init),
	});
	const secret = await clientSecretOn(await visit("/checkout?item=1"));
	await restart();
	expect(await clientSecretOn(await visit("/checkout?item=1"))).toBe(secret);

	const paid = await stripeServer.stripe.paymentIntents.confirm(idOf(secret), {
		shipping,
		payment_method: "pm_card_visa",
		return_url: `${server.origin}/success`,
	});
	await restart();
	const receipt = await visit(
		`/success?payment_intent=${paid.id}&payment_intent_client_secret=${secret}&redirect_status=succeeded`,
	);
	expect(await receipt.text()).toContain("Thank you for your order");
	await expect.poll(server.log).toContain("payment_intent_client_secret=");

	await restart();
	const checkout = await (await visit("/checkout?item=1")).text();
	expect(checkout).toContain("You have already paid for this book");
	const { data } = await stripeServer.stripe.paymentIntents.list();
	expect(data).toHaveLength(1);
	expect(data[0]?.amount_received).toBe(bookOf("1").price.amount);

	const log = logs.join("") + server.log();
	expect(log).not.toContain(String(secret).split("_secret_")[1]);
});

async function restart() {
	logs.push(server.log());
	await server.stop("SIGKILL");
	server = await start();
}

const start = () =>
	startServer(port, {
		...stripeServerKeys,
		...rerouteStripeApi(stripeServer.origin),
	});
