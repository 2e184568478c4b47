import { afterAll, beforeAll, expect, it } from "vitest";
import {
	createLargeIntent,
	largeIntent,
} from "../../support/emulator/large-intent";
import { freePort } from "../../support/network/free-port";
import {
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";
import { sdkFor } from "../../support/stripe/sdk-for";

let shop: RunningServer;

beforeAll(async () => {
	shop = await startServer(await freePort(), {
		STRIPE_MODE: "emulator",
		LOG_LEVEL: "warn",
		NODE_OPTIONS: "--max-old-space-size=256",
	});
});

afterAll(() => shop.stop());

it("a heap of 256 MB takes 80 MB of requests, and the latest is still there", async () => {
	let latest = "";
	const count = Math.ceil((80 * 1024 * 1024) / largeIntent.length);
	await eightAtATime(count, async (n) => {
		const answer = await createLargeIntent(shop.origin, `memory ${n}`);
		expect(answer.status).toBe(200);
		[latest = ""] = /pi_\w+/.exec(await answer.text()) ?? [];
	});
	const { paymentIntents } = sdkFor(shop.origin);
	expect((await paymentIntents.retrieve(latest)).id).toBe(latest);
}, 120_000);

async function eightAtATime(count: number, run: (n: number) => Promise<void>) {
	let next = 0;
	await Promise.all(
		Array.from({ length: 8 }, async () => {
			while (next < count) {
				await run(next++);
			}
		}),
	);
}
