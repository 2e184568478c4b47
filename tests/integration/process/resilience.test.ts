import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../../support/network/free-port";
import {
	reportsVitals,
	vitalsOf,
} from "../../support/performance/process-usage";
import { clientSecretOn } from "../../support/shop/open-shop";
import {
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";
import { stripeAt } from "../../support/stripe/reroute-settings";
import {
	type Fault,
	keysForUpstream,
	openUpstream,
	type Upstream,
} from "../../support/stripe/stripe-server";

// stripe-fails.test.ts looks at what shoppers are told. This looks at what becomes of the process.
let upstream: Upstream;
let shop: RunningServer;
let atFirst: number;

beforeAll(async () => {
	upstream = await openUpstream();
	const elsewhere = stripeAt(upstream.origin);
	shop = await startServer(await freePort(), {
		...keysForUpstream,
		LOG_LEVEL: "error",
		...elsewhere,
		NODE_OPTIONS: `${elsewhere.NODE_OPTIONS} ${reportsVitals}`,
	});
	await crowd();
	atFirst = (await vitalsOf(shop)).needed;
}, 40_000);

afterAll(async () => {
	await shop.stop();
	upstream.close();
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
		upstream.fault = (call) => faults[turn++ % faults.length]?.[1](call);
		expect(await crowd()).toBeLessThan(12_000);
		upstream.fault = undefined;
	}, 40_000);

	it("a Stripe that cannot be reached at all is no different", async () => {
		const lonely = await startServer(await freePort(), {
			...keysForUpstream,
			LOG_LEVEL: "silent",
			...stripeAt(`http://127.0.0.1:${await freePort()}`),
		});
		const page = await fetch(`${lonely.origin}/checkout?item=1`);
		expect(await page.text()).toContain("We cannot take payments just now");
		expect(await lonely.stop()).toBe(0);
	}, 20_000);

	it("the next good request works, and memory is back where it was", async () => {
		const page = await fetch(`${shop.origin}/checkout?item=1`);
		expect(await clientSecretOn(page)).toMatch(/^pi_/);
		expect((await vitalsOf(shop)).needed).toBeLessThan(atFirst * 1.3);
	}, 20_000);
});

/** Ten shoppers on each page at once. Returns how long the slowest page took. */
async function crowd() {
	const receipt =
		"/success?payment_intent=pi_1&payment_intent_client_secret=pi_1_secret_1";
	const visits = Array.from({ length: 10 }, () => [
		visit("/checkout?item=1", [200, 429]),
		visit(receipt, [404, 503]),
	]);
	return Math.max(...(await Promise.all(visits.flat())));
}

async function visit(path: string, expected: number[]) {
	const started = Date.now();
	const page = await fetch(shop.origin + path);
	await page.text();
	expect(expected).toContain(page.status);
	return Date.now() - started;
}
