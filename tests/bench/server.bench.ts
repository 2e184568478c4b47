import autocannon from "autocannon";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../support/network/free-port";
import { reportUsage, usageOf } from "../support/performance/process-usage";
import { type RunningServer, startServer } from "../support/shop/start-server";
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

// A receipt may be read only so often; the crowds of load.bench.ts read theirs.
describe.each([
	["/", "/"],
	["/checkout", "/checkout?item=1"],
])("%s", (name, path) => {
	it.each([1, 32, 256])("to %d connections", async (connections) => {
		const url = shop.origin + path;
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
