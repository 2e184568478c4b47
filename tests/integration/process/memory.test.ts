import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "../../support/network/free-port";
import { reportUsage, usageOf } from "../../support/performance/process-usage";
import {
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";

let shop: RunningServer;
let cookie: string;

beforeAll(async () => {
	shop = await startServer(await freePort(), {
		STRIPE_MODE: "emulator",
		NODE_OPTIONS: reportUsage,
	});
	const first = await fetch(`${shop.origin}/checkout?item=1`);
	cookie = first.headers.getSetCookie().map(nameAndValue).join("; ");
	await first.text();
});

afterAll(() => shop.stop());

it.each([
	["a page", "/checkout?item=1"],
	["a page's data", "/checkout.data?item=1"],
	["an error page", "/checkout?item=99"],
	["a receipt that is not to be seen", "/success?payment_intent=pi_1"],
])("what %s was made of is let go once it is sent", async (_, path) => {
	await visit(path);
	const { timers } = await usageOf(shop);
	for (let visits = 0; visits < 40; visits++) {
		await visit(path);
	}
	// A few of the server's own come and go.
	expect((await usageOf(shop)).timers).toBeLessThan(timers + 20);
});

it("an answer is let go once it is sent, though what it has counted goes on counting", async () => {
	for (let shoppers = 0; shoppers < 100; shoppers++) {
		await visit("/checkout?item=1", await newCart());
	}
	expect((await usageOf(shop)).answers).toBeLessThan(20);
});

async function visit(path: string, cart = cookie) {
	const answer = await fetch(shop.origin + path, { headers: { cookie: cart } });
	await answer.text();
}

async function newCart() {
	const home = await fetch(shop.origin);
	await home.text();
	return home.headers.getSetCookie().map(nameAndValue).join("; ");
}

const nameAndValue = (cookie: string) => String(cookie.split(";")[0]);
