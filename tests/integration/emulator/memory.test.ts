import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "../../support/network/free-port";
import {
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";

let shop: RunningServer;

beforeAll(async () => {
	shop = await startServer(await freePort(), {
		STRIPE_MODE: "emulator",
		LOG_LEVEL: "warn",
		NODE_OPTIONS: "--max-old-space-size=256",
	});
}, 20_000);

afterAll(() => shop.stop());

it("a heap of 256 MB takes 80 MB of requests, and the latest is still there", async () => {
	const body = new URLSearchParams(large).toString();
	const latest: string[] = [];
	await inTurn(Math.ceil((80 * 1024 * 1024) / body.length), async (n) => {
		const answer = await fetch(`${shop.origin}/v1/payment_intents`, {
			method: "POST",
			headers: { ...headers, "Idempotency-Key": `memory ${n}` },
			body,
		});
		const [id = ""] = /pi_\w+/.exec(await answer.text()) ?? [];
		expect(answer.status).toBe(200);
		latest.push(id);
	});
	const address = `${shop.origin}/v1/payment_intents/${latest.at(-1)}`;
	expect((await fetch(address, { headers })).status).toBe(200);
}, 120_000);

const headers = {
	Authorization: "Bearer sk_test_emulator",
	"Content-Type": "application/x-www-form-urlencoded",
};

/** As much as an intent keeps. Because of the tick, every letter takes two bytes of memory, and one on its way. */
const large = {
	amount: "2300",
	currency: "usd",
	description: long(4_900),
	"shipping[name]": long(4_900),
	"shipping[phone]": long(4_900),
	"shipping[carrier]": long(4_900),
	"shipping[tracking_number]": long(4_900),
	"shipping[address][line1]": long(4_900),
	"shipping[address][line2]": long(4_900),
	...Object.fromEntries(
		Array.from({ length: 50 }, (_, n) => [`metadata[k${n}]`, long(480)]),
	),
};

function long(length: number) {
	return `\u2713${"x".repeat(length)}`;
}

/** Eight at a time. */
async function inTurn(count: number, run: (n: number) => Promise<void>) {
	let next = 0;
	await Promise.all(
		Array.from({ length: 8 }, async () => {
			while (next < count) {
				await run(next++);
			}
		}),
	);
}
