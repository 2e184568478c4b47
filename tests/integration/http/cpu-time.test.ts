import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "../../support/network/free-port";
import { sendRaw } from "../../support/network/send-raw";
import { cpuMsOf, reportCpu } from "../../support/performance/process-usage";
import { costlyParts } from "../../support/security/costly-parts";
import {
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";

let shop: RunningServer;
let lastCpuMs = 0;

beforeAll(async () => {
	shop = await startServer(await freePort(), {
		STRIPE_MODE: "emulator",
		STRIPE_WEBHOOK_SECRET: "whsec_test",
		NODE_OPTIONS: reportCpu,
	});
	// Whoever comes first waits for the compiler.
	await Promise.all(costlyParts.map(([, make]) => say(make(64))));
	lastCpuMs = await cpuMsOf(shop);
});

afterAll(() => shop.stop());

it.each(costlyParts)(
	"four times as much of %s takes the process at most four times as long",
	async (_, make) => {
		const [small, middle, large] = [
			await cpuMs(make(1_000)),
			await cpuMs(make(4_000)),
			// With its other lines this is all that Node accepts of a head.
			await cpuMs(make(15_000)),
		];
		expect(middle).toBeLessThan(4 * small + noiseMs);
		expect(large).toBeLessThan(4 * middle + noiseMs);
	},
);

/** The CPU time of five such requests. */
async function cpuMs(request: string) {
	await Promise.all(Array.from({ length: 5 }, () => say(request)));
	const before = lastCpuMs;
	lastCpuMs = await cpuMsOf(shop);
	return lastCpuMs - before;
}

async function say(request: string) {
	// The shop hangs up on whoever sends more than it reads.
	expect(await sendRaw(shop.origin, request)).toMatch(
		/^(HTTP\/1\.1 [234]\d\d |$)/,
	);
}

/** What garbage collection and the compiler add, whatever is asked. */
const noiseMs = 60;
