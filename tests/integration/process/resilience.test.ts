import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../../support/network/free-port";
import { reportUsage, usageOf } from "../../support/performance/process-usage";
import { clientSecretOn } from "../../support/shop/open-shop";
import {
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";
import { rerouteStripeApi } from "../../support/stripe/reroute-settings";
import {
	type Fault,
	openStripeServer,
	type StripeServer,
	stripeServerKeys,
} from "../../support/stripe/stripe-server";

// stripe-fails.test.ts checks what shoppers are told. This checks what happens to the process.
let stripeServer: StripeServer;
let shop: RunningServer;
let memoryBefore: number;

beforeAll(async () => {
	stripeServer = await openStripeServer();
	shop = await startServer(await freePort(), {
		...stripeServerKeys,
		LOG_LEVEL: "error",
		...rerouteStripeApi(stripeServer.origin, reportUsage),
	});
	await visitAsCrowd(["pi_1"]);
	memoryBefore = (await usageOf(shop)).retainedMb;
});

afterAll(async () => {
	await shop.stop();
	stripeServer.close();
});

const answer =
	(status: number, type: string, body: string): Fault =>
	({ response }) => {
		response.writeHead(status, { "Content-Type": type });
		response.end(body);
	};

const json = "application/json";
const faults: [string, Fault][] = [
	["hangs up", ({ response }) => response.destroy()],
	["hangs", () => {}],
	[
		"takes for ever over its answer",
		({ response }) => {
			response.writeHead(200, { "Content-Type": json });
			const drip = setInterval(() => response.write(" "), 500);
			response.on("close", () => clearInterval(drip));
		},
	],
	["answers 400", answer(400, json, '{"error":{"type":"api_error"}}')],
	["answers 429", answer(429, json, '{"error":{"code":"rate_limit"}}')],
	["answers 500 with nothing", answer(500, json, "")],
	["answers in HTML", answer(200, "text/html", "<h1>Bad Gateway</h1>")],
	["answers null", answer(200, json, "null")],
	["answers with a list", answer(200, json, "[]")],
	["answers with 5 MB", answer(200, json, `"${"x".repeat(5 * 2 ** 20)}"`)],
	[
		"sends numbers for texts",
		answer(200, json, '{"id":1,"status":2,"client_secret":3,"metadata":4}'),
	],
];

describe("whatever Stripe does", () => {
	it("everybody is answered within 12 s, by a process that lives on", async () => {
		let turn = 0;
		stripeServer.fault = (call) => faults[turn++ % faults.length]?.[1](call);
		const slowest = await visitAsCrowd(["pi_2", "pi_3", "pi_4"]);
		expect(slowest).toBeLessThan(12_000);
		stripeServer.fault = undefined;
	});

	it("a Stripe that cannot be reached at all is no different", async () => {
		const offline = await startServer(await freePort(), {
			...stripeServerKeys,
			LOG_LEVEL: "silent",
			...rerouteStripeApi(`http://127.0.0.1:${await freePort()}`),
		});
		const page = await fetch(`${offline.origin}/checkout?item=1`);
		expect(await page.text()).toContain("We cannot take payments just now");
		expect(await offline.stop()).toBe(0);
	});

	it("the next good request works, and memory is back where it was", async () => {
		const page = await fetch(`${shop.origin}/checkout?item=1`);
		expect(await clientSecretOn(page)).toMatch(/^pi_/);
		expect((await usageOf(shop)).retainedMb).toBeLessThan(memoryBefore * 1.3);
	});
});

/** Ten shoppers on each page at once, with these payments. Returns how long the slowest page took. */
async function visitAsCrowd(ids: string[]) {
	const visits = Array.from({ length: 10 }, (_, turn) => {
		const id = ids[turn % ids.length];
		const claim = `payment_intent=${id}&payment_intent_client_secret=${id}_secret_1`;
		return [
			visit("/checkout?item=1", [200, 429]),
			visit(`/success?${claim}`, [404, 503]),
		];
	});
	return Math.max(...(await Promise.all(visits.flat())));
}

async function visit(path: string, expected: number[]) {
	const started = Date.now();
	const page = await fetch(shop.origin + path);
	await page.text();
	expect(expected).toContain(page.status);
	return Date.now() - started;
}
