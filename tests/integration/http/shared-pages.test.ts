import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { books } from "../../../app/catalog/books";
import { formatMoney } from "../../../app/i18n/format";
import { freePort } from "../../support/network/free-port";
import { get } from "../../support/network/raw-request";
import {
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";
import { stripeServerKeys } from "../../support/stripe/stripe-server";

let shop: RunningServer;
let withKeys: RunningServer;

beforeAll(async () => {
	shop = await startServer(await freePort(), { STRIPE_MODE: "emulator" });
	withKeys = await startServer(await freePort(), stripeServerKeys);
});

afterAll(() => Promise.all([shop.stop(), withKeys.stop()]));

const price = books[0]?.price ?? { amount: 0, currency: "usd" };

describe.each([
	["the home page", "/", 200],
	["the page for what is not there", "/nowhere", 404],
])("%s", (_, path, status) => {
	it("is the same for two visitors, byte for byte, when it comes from memory", async () => {
		const [one, other] = await twice(() => remembered(path));
		expect(one.status).toBe(status);
		expect(other.text).toBe(one.text);
		expect(other.headers.etag).toBe(one.headers.etag);
		expect(other.headers.etag).toBeDefined();
	});

	it("has nothing in it of who asked first", async () => {
		const host = "first.example";
		const headers = { Host: host, Cookie: "cart=forged", "User-Agent": "Mine" };
		const rendered = await get(shop.origin, path, headers);
		const id = rendered.headers["x-request-id"];
		const kept = await remembered(path, { Host: host });
		for (const own of [id, "forged", "Mine"]) {
			expect(rendered.text).not.toContain(own);
			expect(kept.text).not.toContain(own);
		}
		expect(kept.text).toBe(rendered.text);
	});

	it("speaks of money in each reader's language, and names each reader's origin", async () => {
		for (const locale of ["en-US", "de-DE", "fr-FR"]) {
			for (const host of ["one.example", "two.example"]) {
				const headers = { "Accept-Language": locale, Host: host };
				const [one, other] = await twice(() => visit(path, headers));
				expect(other.text).toBe(one.text);
				expect(one.text).toContain(`http://${host}`);
				expect(one.text).toContain(formatMoney(price, locale));
			}
		}
	});

	it("lets its own inline scripts run, each by its hash, and no others", async () => {
		for (const { origin } of [shop, withKeys]) {
			const page = await remembered(path, {}, origin);
			const policy = String(page.headers["content-security-policy"]);
			const [, allowed = ""] = /script-src ([^;]*);/.exec(policy) ?? [];
			const scripts = [
				...page.text.matchAll(/<script(?! type="app)[^>]*>(.*?)<\/script>/gs),
			];
			expect(scripts.length).toBeGreaterThan(2);
			expect(
				allowed.split(" ").filter((one) => one.includes("sha256")),
			).toEqual(scripts.map(([, code = ""]) => `'sha256-${sha256(code)}'`));
			expect(policy).not.toMatch(/unsafe|nonce/);
			expect(page.text).not.toMatch(/nonce="[^"]/);
		}
	});

	it("is compressed beforehand, and not sent again to who has it", async () => {
		const plain = await remembered(path);
		for (const coding of ["br", "gzip"]) {
			const headers = { "Accept-Encoding": coding };
			const page = await remembered(path, headers);
			expect(page.headers["content-encoding"]).toBe(coding);
			expect(page.headers.vary).toMatch(/Accept-Language.*Accept-Encoding/);
			expect(page.text).toBe(plain.text);
			expect(page.bytes.length).toBeLessThan(plain.bytes.length / 2);
		}
		const again = { "If-None-Match": String(plain.headers.etag) };
		const { status: answered, bytes } = await visit(path, again);
		expect(answered).toBe(status === 200 ? 304 : status);
		expect(bytes.length === 0).toBe(status === 200);
	});

	it("is kept by no shared cache, and has every header of a rendered page", async () => {
		const host = { Host: `${status}.example` };
		const rendered = await get(shop.origin, path, host);
		const kept = await remembered(path, host);
		expect(kept.headers["cache-control"]).toBe("private, no-cache");
		for (const name of Object.keys(rendered.headers)) {
			if (name !== "transfer-encoding") {
				expect(Object.keys(kept.headers)).toContain(name);
			}
		}
	});
});

it("the home page gives each visitor a cart of their own, once", async () => {
	const [one, other] = await twice(() => remembered("/"));
	const [cart = "", another] = [one, other].map(
		({ headers }) => headers["set-cookie"]?.[0]?.split(";")[0],
	);
	expect(cart).toMatch(/^cart=\w/);
	expect(another).not.toBe(cart);
	const back = await remembered("/", { Cookie: cart });
	expect(back.headers["set-cookie"]).toBeUndefined();
});

it("a request for a page in memory is in the log like any other", async () => {
	await remembered("/?utm_source=log");
	await expect
		.poll(() => shop.log())
		.toMatch(
			/"method":"GET","url":"\/\?utm_source=log","status":200,.*"request completed"/,
		);
});

it("what begins like a route is left to the route", async () => {
	await remembered("/nowhere");
	for (const path of [
		"/Checkout?item=1",
		"/%63heckout?item=1",
		"/checkout/?item=1",
	]) {
		const { status, text } = await get(shop.origin, path);
		expect(text).not.toContain("There is no such page");
		expect(status).toBe(200);
	}
});

const visit = (path: string, headers = {}, origin = shop.origin) =>
	get(origin, path, headers);

/** The page once it comes from memory, which is soon after it has been rendered. */
async function remembered(path: string, headers = {}, origin = shop.origin) {
	await expect
		.poll(async () => (await get(origin, path, headers)).headers.etag)
		.toBeDefined();
	return get(origin, path, headers);
}

async function twice<T>(visit: () => Promise<T>): Promise<[T, T]> {
	return [await visit(), await visit()];
}

const sha256 = (text: string) =>
	createHash("sha256").update(text).digest("base64");
