import autocannon from "autocannon";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createLargeIntent } from "../support/emulator/large-intent";
import { freePort } from "../support/network/free-port";
import { reportUsage, usageOf } from "../support/performance/process-usage";
import { type RunningServer, startServer } from "../support/shop/start-server";
import { record, spread } from "./figures";
import { startHostileTraffic } from "./hostile-traffic";
import { purchaseRequests } from "./purchase-requests";

const minutes = Number(process.env.SOAK_MINUTES ?? 1);
const rounds = Math.max(2, Math.round(minutes * 3));

let shop: RunningServer;

beforeAll(async () => {
	shop = await startServer(await freePort(), {
		STRIPE_MODE: "emulator",
		LOG_LEVEL: "error",
		NODE_OPTIONS: reportUsage,
	});
	// So many payments fill the emulator: from here on its memory should grow no further.
	for (let turn = 0; turn < 400; turn++) {
		await (await createLargeIntent(shop.origin, `before ${turn}`)).text();
	}
	await shoppers({ amount: 3_000 * purchaseRequests.length });
}, 300_000);

afterAll(() => shop.stop());

it(
	`32 shoppers buy among hostile strangers for ${minutes} min as if they were alone`,
	async () => {
		const sent = new Map<string, number>();
		const failures: string[] = [];
		const ratios: { p50: number; p99: number }[] = [];
		const memory: number[] = [];
		for (let round = 0; round < rounds; round++) {
			const alone = await shoppers({ duration: 7 });
			const hostile = startHostileTraffic(shop.origin, sent);
			const among = await shoppers({ duration: 13 });
			await hostile.stop();
			failures.push(...hostile.failures, ...failed(alone), ...failed(among));
			ratios.push({
				p50: among.latency.p50 / alone.latency.p50,
				p99: among.latency.p99 / alone.latency.p99,
			});
			memory.push((await usageOf(shop)).rssMb);
		}
		const p50 = spread(ratios.map((ratio) => ratio.p50));
		const p99 = spread(ratios.map((ratio) => ratio.p99));
		const growth = Number(memory.at(-1)) / Number(memory[0]);
		recordRatio("honest wait, p50 among strangers / alone", p50);
		recordRatio("honest wait, p99 among strangers / alone", p99);
		recordRatio("RSS at the end / after the first round", { value: growth });
		console.table(Object.fromEntries(sent));
		console.table({ p50, p99, growth: { value: growth } });

		expect(failures).toEqual([]);
		expect(p50.value).toBeLessThanOrEqual(2);
		expect(p99.value).toBeLessThanOrEqual(2);
		expect(growth).toBeLessThan(1.25);
		expect((await fetch(`${shop.origin}/health`)).status).toBe(200);
		expect(await shop.stop()).toBe(0);
	},
	(minutes + 5) * 2 * 60_000,
);

/** Whole purchases, for so many seconds, or so many requests. */
const shoppers = (bounds: { duration: number } | { amount: number }) =>
	autocannon({
		url: shop.origin,
		connections: 32,
		...bounds,
		timeout: 30,
		requests: purchaseRequests,
	});

const failed = (result: autocannon.Result) =>
	(["4xx", "5xx", "errors", "timeouts"] as const)
		.filter((kind) => result[kind] > 0)
		.map((kind) => `honest requests: ${result[kind]} × ${kind}`);

const recordRatio = (
	name: string,
	ratio: { value: number; min?: number; max?: number },
) => record({ group: "Among hostile strangers", name, unit: "×", ...ratio });
