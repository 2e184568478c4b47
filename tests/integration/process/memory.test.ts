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

async function visit(path: string) {
	const answer = await fetch(shop.origin + path, { headers: { cookie } });
	await answer.text();
}

const nameAndValue = (cookie: string) => String(cookie.split(";")[0]);
