import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../../support/network/free-port";
import { get } from "../../support/network/raw-request";
import { bookOf } from "../../support/shop/prices";
import {
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";
import { stripeServerKeys } from "../../support/stripe/stripe-server";

const cover = bookOf("1").cover.src;

let shop: RunningServer;
let withKeys: RunningServer;

beforeAll(async () => {
	shop = await startServer(await freePort(), { STRIPE_MODE: "emulator" });
	withKeys = await startServer(await freePort(), stripeServerKeys);
});

afterAll(() => Promise.all([shop.stop(), withKeys.stop()]));

describe("a page's Link header", () => {
	it("names the stylesheet, the fonts and the scripts that the page itself names", async () => {
		const page = await fetch(`${shop.origin}/checkout?item=1`);
		const hinted = hintsOf(page);
		const html = await page.text();
		const named = [
			...html.matchAll(
				/<link rel="(?:stylesheet|modulepreload)" href="([^"]+)"/g,
			),
			...html.matchAll(/href="([^"]+\.woff2)"/g),
		].map(([, url]) => url);
		expect(named.length).toBeGreaterThan(6);
		expect(hinted).toEqual(expect.arrayContaining(named));
	});

	it("names Stripe.js where a payment is made, with keys only", async () => {
		const stripeJs = "https://js.stripe.com/endive/stripe.js";
		expect(await hintsAt(withKeys, "/checkout?item=1")).toContain(stripeJs);
		expect(await hintsAt(withKeys, "/")).not.toContain(stripeJs);
		expect(await hintsAt(withKeys, "/checkout?item=99")).not.toContain(
			stripeJs,
		);
		expect(await hintsAt(shop, "/checkout?item=1")).not.toContain(stripeJs);
	});

	it("names the checkout's script at home already", async () => {
		const script = expect.stringMatching(/\/checkout-[\w-]+\.js$/);
		expect(await hintsAt(shop, "/")).toContainEqual(script);
		expect(await hintsAt(shop, "/nowhere")).not.toContainEqual(script);
	});
});

describe("a page that is rendered for one reader", () => {
	it.each([
		["gzip, deflate, br, zstd", "gzip"],
		["br;q=1.0, gzip;q=0.8", "gzip"],
		["br", undefined],
		["identity", undefined],
	])("accepted as %s is sent as %s", async (accepted, sent) => {
		const { headers, text } = await raw("/checkout?item=1", accepted);
		expect(headers["content-encoding"]).toBe(sent);
		expect(headers.vary).toContain("Accept-Encoding");
		expect(text).toContain("<h1>");
	});
});

describe("a file", () => {
	it.each([
		["br", "br"],
		["gzip", "gzip"],
		["gzip, deflate, br, zstd", "br"],
		["identity", undefined],
	])(
		"accepted as %s is sent as %s, as the build left it",
		async (accepted, sent) => {
			const { headers, bytes } = await raw(cover, accepted);
			expect(headers["content-encoding"]).toBe(sent);
			const ending = { br: ".br", gzip: ".gz" }[sent ?? ""] ?? "";
			const built = readFileSync(`build/client${cover}${ending}`);
			expect(bytes.equals(built)).toBe(true);
			expect(headers.vary).toBe("Accept-Encoding");
		},
	);

	it("with a digest in its name may be kept for ever, any other for an hour", async () => {
		const [script = ""] = (await hintsAt(shop, "/")).filter((url) =>
			url.endsWith(".js"),
		);
		expect(await cachingOf(script)).toBe("public, max-age=31536000, immutable");
		expect(await cachingOf(cover)).toBe("public, max-age=3600");
	});

	it("that a browser still has is not sent again", async () => {
		const first = await fetch(`${shop.origin}/favicon.svg`);
		const again = await fetch(`${shop.origin}/favicon.svg`, {
			headers: { "If-None-Match": String(first.headers.get("ETag")) },
		});
		expect(again.status).toBe(304);
	});

	it("is only to be read", async () => {
		const { status } = await fetch(`${shop.origin}/favicon.svg`, {
			method: "DELETE",
		});
		expect(status).toBe(405);
	});
});

const hintsOf = ({ headers }: Response) =>
	[...(headers.get("Link") ?? "").matchAll(/<([^>]+)>/g)].map(([, url]) =>
		String(url),
	);

async function hintsAt(server: RunningServer, path: string) {
	const page = await fetch(server.origin + path);
	await page.body?.cancel();
	return hintsOf(page);
}

const cachingOf = async (path: string) =>
	(await fetch(shop.origin + path)).headers.get("Cache-Control");

const raw = (path: string, accepted: string) =>
	get(shop.origin, path, { "Accept-Encoding": accepted });
