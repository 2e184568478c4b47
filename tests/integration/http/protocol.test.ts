import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "../../support/network/free-port";
import {
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";

let shop: RunningServer;

beforeAll(async () => {
	shop = await startServer(await freePort(), { STRIPE_MODE: "emulator" });
});

afterAll(() => shop.stop());

it.each([
	["http://shop.example/robots.txt", "http://shop.example/sitemap.xml"],
	["HTTPS://shop.example:8443/robots.txt", "://shop.example:8443/sitemap.xml"],
	["http://shop.example", "Marginalia"],
])("%s as a target is served, whatever Host says", async (target, words) => {
	const answer = await say(`GET ${target} HTTP/1.1\r\nHost: other.example`);
	expect(answer).toMatch(/^HTTP\/1\.1 200 /);
	expect(answer).toContain(words);
});

it.each(["http://", "http:///", "http://a b/", "ftp://shop.example/"])(
	"%s as a target is refused",
	async (target) => {
		const answer = await say(`GET ${target} HTTP/1.1\r\nHost: localhost`);
		expect(answer).toMatch(/^HTTP\/1\.1 400 /);
	},
);

it.each([
	["PUT", "/", "GET, HEAD"],
	["POST", "/success", "GET, HEAD"],
	["POST", "/success.data", "GET, HEAD"],
	["POST", "/nowhere", "GET, HEAD"],
	["DELETE", "/favicon.svg", "GET, HEAD"],
	["PROPFIND", "/checkout", "GET, HEAD, POST"],
	["OPTIONS", "/emulator", "GET, HEAD, POST"],
	["GET", "/webhooks/stripe", "POST"],
	["PUT", "/webhooks/stripe", "POST"],
	["GET", "/checkout/email", "POST"],
	["PUT", "/checkout/email", "POST"],
])("%s %s is refused with what is allowed", async (method, path, allowed) => {
	const answer = await fetch(shop.origin + path, { method });
	expect(answer.status).toBe(405);
	expect(answer.headers.get("Allow")).toBe(allowed);
});

it.each([
	["a path of 600 bytes", `/${"a".repeat(600)}`, 414],
	["a path of nine segments", "/a/a/a/a/a/a/a/a/a", 404],
	["a path of slashes", "/".repeat(100), 404],
	["a URL of 9 kB", `/?${"a".repeat(9_000)}`, 414],
])("%s is refused before Remix looks for it", async (_, path, status) => {
	const answer = await fetch(shop.origin + path);
	expect(answer.status).toBe(status);
	expect(answer.headers.get("Content-Type")).toBe("text/plain");
});

it("the deepest paths of the shop are not", async () => {
	const path = "/v1/payment_intents/pi_1/confirm";
	const answer = await fetch(shop.origin + path, { method: "POST" });
	expect(answer.status).toBe(401);
});

async function say(head: string) {
	const socket = connect(Number(new URL(shop.origin).port), "localhost");
	socket.write(`${head}\r\nConnection: close\r\n\r\n`);
	return text(socket);
}
