import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { version } from "../../../package.json";
import { freePort } from "../../support/network/free-port";
import { clientSecretOn, idOf } from "../../support/shop/open-shop";
import {
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";
import { rerouteStripeApi } from "../../support/stripe/reroute-settings";
import { shipping } from "../../support/stripe/shipping";
import {
	openStripeServer,
	type StripeServer,
	sendResponse,
	stripeServerKeys,
} from "../../support/stripe/stripe-server";
import { withResolvers } from "../../support/with-resolvers";

let shop: RunningServer;

async function open(settings: Record<string, string> = {}) {
	const port = await freePort();
	shop = await startServer(port, { STRIPE_MODE: "emulator", ...settings });
}

describe("a shop on the emulator", () => {
	beforeAll(() => open());
	afterAll(() => shop.stop("SIGKILL"));

	it("says first in its log which mode, which version and which address", () => {
		expect(linesOf(shop.log())).toContainEqual(
			expect.objectContaining({
				mode: "emulator",
				version,
				address: shop.origin,
			}),
		);
	});

	it("warns in its log of the emulator in production", () => {
		expectWarning("test order");
	});

	it.each([
		["of another site's post", "/checkout?item=1", "POST", 403],
		["for a book that is not sold", "/checkout?item=99", "GET", 404],
		["that takes no posts", "/success", "POST", 405],
	])(
		"shows on an error page %s the id under which the log tells of it",
		async (_, path, method, status) => {
			const answer = await fetch(shop.origin + path, {
				method,
				headers: { "Sec-Fetch-Site": "cross-site" },
			});
			expect(answer.status).toBe(status);
			const id = String(answer.headers.get("X-Request-Id"));
			expect(await answer.text()).toContain(id);
			await expect
				.poll(() => linesOf(shop.log()))
				.toContainEqual(
					expect.objectContaining({ request: id, method, status }),
				);
		},
	);
});

describe("a shop with keys", () => {
	let stripeServer: StripeServer;

	beforeAll(async () => {
		stripeServer = await openStripeServer();
		const reroute = rerouteStripeApi(stripeServer.origin);
		await open({ ...stripeServerKeys, ...reroute });
	});
	afterAll(async () => {
		await shop.stop("SIGKILL");
		stripeServer.close();
	});

	it("warns in its log of a missing webhook secret", () => {
		expectWarning("STRIPE_WEBHOOK_SECRET");
	});

	it("is asked for its health without asking Stripe, by GET or HEAD", async () => {
		const answer = await fetch(`${shop.origin}/health`);
		expect(await answer.json()).toEqual({
			status: "ok",
			mode: "test",
			version,
		});
		const head = await fetch(`${shop.origin}/health`, { method: "HEAD" });
		expect(head.status).toBe(200);
		expect(stripeServer.requests).toEqual([]);
	});
});

describe("a shop of its own:", () => {
	afterEach(() => shop.stop("SIGKILL"));

	it("a trusted proxy may choose the id, and nobody else", async () => {
		await open({ TRUST_PROXY: "1" });
		const idFor = async (given: string) => {
			const headers = { "X-Request-Id": given };
			const answer = await fetch(`${shop.origin}/health`, { headers });
			return answer.headers.get("X-Request-Id");
		};
		expect(await idFor("chosen-by-the-proxy")).toBe("chosen-by-the-proxy");
		expect(await idFor("<script>alert(1)</script>")).toMatch(/^[\w-]{12}$/);
		await shop.stop("SIGKILL");
		await open();
		expect(await idFor("chosen-by-a-stranger")).toMatch(/^[\w-]{12}$/);
	});

	it("SIGTERM lets a request end, takes no new one, and ends with 0", async () => {
		await open({ EMULATOR_LATENCY_MS: "2000" });
		const idle = connect(Number(new URL(shop.origin).port), "localhost");
		await once(idle, "connect");
		const page = await fetch(`${shop.origin}/checkout?item=1`);
		const started = Date.now();
		const end = shop.stop("SIGTERM");
		await expect.poll(shop.log).toContain('"msg":"shutdown started"');
		await expect(fetch(`${shop.origin}/health`)).rejects.toThrow();

		expect(await page.text()).toMatch(/pi_\w+_secret_\w+/);
		expect(await end).toBe(0);
		expect(Date.now() - started).toBeLessThan(6_000);
		expect(shop.log()).not.toContain("shutdown timed out");
	});

	it("SIGTERM waits for an order that a receipt page has begun to fulfil", async () => {
		const stripeServer = await openStripeServer();
		await open({
			...stripeServerKeys,
			...rerouteStripeApi(stripeServer.origin),
		});
		const page = await fetch(`${shop.origin}/checkout?item=1`);
		const secret = await clientSecretOn(page);
		const { paymentIntents } = stripeServer.stripe;
		const { id } = await paymentIntents.confirm(idOf(secret), {
			shipping,
			payment_method: "pm_card_visa",
			return_url: `${shop.origin}/success`,
		});
		// The claim and the mark take longer than the page, together with what follows it.
		const { promise: isStopping, resolve: goOn } = withResolvers();
		stripeServer.fault = async ({ request, response, pass }) => {
			if (request.method === "POST") {
				await isStopping;
			}
			await sendResponse(await pass(), response);
		};
		const receipt = await fetch(
			`${shop.origin}/success?payment_intent=${id}&payment_intent_client_secret=${secret}`,
		);
		expect(await receipt.text()).toContain("Thank you for your order");
		const end = shop.stop("SIGTERM");
		await expect.poll(shop.log).toContain("shutdown started");
		goOn();
		expect(await end).toBe(0);
		const { metadata } = await paymentIntents.retrieve(id);
		expect(metadata.fulfilled).toMatch(/^\d{4}-/);
		expect(shop.log()).toContain("order fulfilled");
		expect(shop.log()).not.toContain("shutdown timed out");
		stripeServer.close();
	});

	it("a promise that nobody looks after is logged and ends no payment", async () => {
		await open({ NODE_OPTIONS: `--import ${rejectOnSignal}` });
		process.kill(shop.pid, "SIGUSR2");
		await expect.poll(shop.log).toContain("unhandled promise rejection");
		expect(shop.log()).toContain("forgotten sk_[hidden]");
		const page = await fetch(`${shop.origin}/checkout?item=1`);
		expect(await page.text()).toMatch(/pi_\w+_secret_\w+/);
	});
});

/** What the server under test loads first: code that forgets a promise when it is told to. */
const rejectOnSignal = `data:text/javascript,${encodeURIComponent(
	'process.on("SIGUSR2", () => { Promise.reject(new Error("forgotten sk_test_x")); });',
)}`;

const expectWarning = (words: string) =>
	expect(linesOf(shop.log())).toContainEqual(
		expect.objectContaining({ level: 40, msg: expect.stringContaining(words) }),
	);

const linesOf = (log: string): unknown[] =>
	log
		.split("\n")
		.filter((line) => line.startsWith("{"))
		.map((line) => JSON.parse(line));
