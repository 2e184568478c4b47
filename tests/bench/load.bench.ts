import autocannon from "autocannon";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "../support/network/free-port";
import { reportUsage, usageOf } from "../support/performance/process-usage";
import { type RunningServer, startServer } from "../support/shop/start-server";
import { sdkFor } from "../support/stripe/sdk-for";
import { record } from "./figures";
import { purchaseRequests } from "./purchase-requests";

const seconds = Number(process.env.BENCH_SECONDS ?? 60);

let shop: RunningServer;

beforeAll(async () => {
	shop = await startServer(await freePort(), {
		STRIPE_MODE: "emulator",
		LOG_LEVEL: "warn",
		NODE_OPTIONS: reportUsage,
	});
});

afterAll(() => shop.stop());

it("64 shoppers at once make whole journeys", async () => {
	await shoppers(seconds / 2);
	const half = await usageOf(shop);
	const result = await shoppers(seconds / 2);
	const whole = await usageOf(shop);
	report("64 shoppers", result);
	recordLoad("memory needed half way", "MB", half.retainedMb);
	recordLoad("memory needed at the end", "MB", whole.retainedMb);

	expectNoneDropped(result);
	// The emulator has forgotten its oldest payments by now; it grows no further.
	expect(whole.retainedMb).toBeLessThan(half.retainedMb * 1.25);
});

it("what the emulator remembers stays bounded", async () => {
	const { paymentIntents } = sdkFor(shop.origin);
	let count = 0;
	for await (const _ of paymentIntents.list({ limit: 100 })) {
		count++;
	}
	recordLoad("payments remembered by the emulator", "", count);
	expect(count).toBeLessThanOrEqual(2_000);
});

it("500 shoppers come to one checkout at the same moment", async () => {
	const result = await stampede({});
	report("500 at one checkout, each with a cart", result);
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
	report("500 at one checkout with one cart", result);
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
		requests: purchaseRequests,
	});

const stampede = (headers: Record<string, string>) =>
	autocannon({
		url: `${shop.origin}/checkout?item=1`,
		connections: 500,
		amount: 500,
		timeout: 60,
		headers,
	});

function report(name: string, { requests, latency }: autocannon.Result) {
	recordLoad(`${name}: requests`, "1/s", requests.average);
	recordLoad(`${name}: p50`, "ms", latency.p50);
	recordLoad(`${name}: p99`, "ms", latency.p99);
}

const recordLoad = (name: string, unit: string, value: number) =>
	record({ group: "Crowds", name, unit, value });

function expectNoneDropped(result: autocannon.Result) {
	expect(result["5xx"]).toBe(0);
	expect(result["4xx"]).toBe(0);
	expect(result.errors).toBe(0);
	expect(result.timeouts).toBe(0);
}
