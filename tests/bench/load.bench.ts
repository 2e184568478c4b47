import autocannon from "autocannon";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "../support/free-port";
import { memoryOf, reportsHeap } from "../support/heap";
import { sdkFor } from "../support/sdk-for";
import { type RunningServer, startServer } from "../support/start-server";
import { journey } from "./journey";

const seconds = Number(process.env.BENCH_SECONDS ?? 60);

let shop: RunningServer;

beforeAll(async () => {
	shop = await startServer(await freePort(), {
		STRIPE_MODE: "sandbox",
		LOG_LEVEL: "warn",
		NODE_OPTIONS: reportsHeap,
	});
});

afterAll(() => shop.stop());

it("64 shoppers at once make whole journeys", async () => {
	await shoppers(seconds / 2);
	const half = await memoryOf(shop);
	const result = await shoppers(seconds / 2);
	const whole = await memoryOf(shop);
	report("64 shoppers, whole journeys", result);
	print({ "MB needed half way": half.needed, "MB needed": whole.needed });
	print({ "MB occupied": whole.occupied });

	expectNoneDropped(result);
	// The sandbox has forgotten its oldest payments by now; it grows no further.
	expect(whole.needed).toBeLessThan(half.needed * 1.25 + 20);
});

it("what the sandbox remembers stays bounded", async () => {
	const { paymentIntents } = sdkFor(shop.origin);
	let count = 0;
	for await (const _ of paymentIntents.list({ limit: 100 })) count++;
	print({ "payments remembered": count });
	expect(count).toBeLessThanOrEqual(2_000);
});

it("500 shoppers come to one checkout at the same moment", async () => {
	const result = await stampede({});
	report("Stampede of 500 on one checkout, each with a cart", result);
	expectNoneDropped(result);
});

it("one cart comes to its checkout 500 times at the same moment", async () => {
	const home = await fetch(shop.origin);
	const [cart = ""] = home.headers.getSetCookie();
	const cookie = String(cart.split(";")[0]);
	const { paymentIntents } = sdkFor(shop.origin);
	const last = async () =>
		(await paymentIntents.list({ limit: 1 })).data[0]?.id;
	await (await fetch(`${shop.origin}/checkout?item=2`)).text();
	const before = await last();
	const result = await stampede({ Cookie: cookie });
	report("Stampede of 500 with one cart", result);
	expectNoneDropped(result);
	const { data } = await paymentIntents.list({ limit: 5 });
	expect(data.findIndex(({ id }) => id === before)).toBe(1);
});

const shoppers = (duration: number) =>
	autocannon({
		url: shop.origin,
		connections: 64,
		duration,
		timeout: 30,
		requests: journey,
	});

const stampede = (headers: Record<string, string>) =>
	autocannon({
		url: `${shop.origin}/checkout?item=1`,
		connections: 500,
		amount: 500,
		timeout: 60,
		headers,
	});

function report(name: string, result: autocannon.Result) {
	const { requests, latency, errors, timeouts } = result;
	console.log(`\n${name}`);
	print({
		requests: requests.total,
		"requests a second": requests.average,
		"p50 ms": latency.p50,
		"p99 ms": latency.p99,
		"max ms": latency.max,
		"4xx": result["4xx"],
		"5xx": result["5xx"],
		dropped: errors + timeouts,
	});
}

const print = (figures: Record<string, number>) => {
	for (const [name, value] of Object.entries(figures)) {
		console.log(`  ${name.padEnd(20)} ${Math.round(value)}`);
	}
};

function expectNoneDropped(result: autocannon.Result) {
	expect(result["5xx"]).toBe(0);
	expect(result["4xx"]).toBe(0);
	expect(result.errors).toBe(0);
	expect(result.timeouts).toBe(0);
}
