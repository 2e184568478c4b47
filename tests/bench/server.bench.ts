import autocannon from "autocannon";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../support/network/free-port";
import { reportUsage, usageOf } from "../support/performance/process-usage";
import { type RunningServer, startServer } from "../support/shop/start-server";
import { sdkFor } from "../support/stripe/sdk-for";
import { record, spread } from "./figures";

const seconds = Number(process.env.BENCH_SECONDS ?? 5);
const group = "One process, the emulator in it";
const settings = {
	STRIPE_MODE: "emulator",
	LOG_LEVEL: "warn",
	NODE_OPTIONS: reportUsage,
};

let shop: RunningServer;

beforeAll(async () => {
	shop = await startServer(await freePort(), settings);
});

afterAll(() => shop.stop());

it("starts", async () => {
	const times: number[] = [];
	for (let run = 0; run < 5; run++) {
		const port = await freePort();
		const began = performance.now();
		const other = await startServer(port, settings);
		times.push(performance.now() - began);
		await other.stop();
	}
	record({ group, name: "start → first 200", unit: "ms", ...spread(times) });
});

describe.each([
	["/", () => "/"],
	["/checkout", () => "/checkout?item=1"],
	["/success", paidReceipt],
])("%s", (name, pathOf) => {
	it.each([1, 32, 256])("to %d connections", async (connections) => {
		const url = shop.origin + (await pathOf());
		const before = await usageOf(shop);
		const result = await autocannon({ url, connections, duration: seconds });
		const after = await usageOf(shop);
		expect(result.non2xx + result.errors + result.timeouts).toBe(0);

		const at = `${name}, ${connections} connection${connections > 1 ? "s" : ""}`;
		const answered = result.requests.total;
		const cpu = (after.cpuMs - before.cpuMs) / answered;
		for (const [what, unit, value] of [
			["requests", "1/s", result.requests.average],
			["p50", "ms", result.latency.p50],
			["p99", "ms", result.latency.p99],
			["CPU per request", "ms", cpu],
		] as const) {
			record({ group, name: `${at}: ${what}`, unit, value });
		}
	});
});

it("is measured for memory after all that", async () => {
	const { peakMb } = await usageOf(shop);
	record({ group, name: "peak memory (RSS)", unit: "MB", value: peakMb });
});

/** The address that Stripe sends to after a payment. */
async function paidReceipt() {
	const { paymentIntents } = sdkFor(shop.origin);
	const intent = await paymentIntents.create({
		amount: 2300,
		currency: "usd",
		confirm: true,
		payment_method: "pm_card_visa",
		return_url: `${shop.origin}/success`,
	});
	const params = new URLSearchParams({
		payment_intent: intent.id,
		payment_intent_client_secret: String(intent.client_secret),
	});
	return `/success?${params}`;
}
