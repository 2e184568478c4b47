import { afterAll, beforeAll, expect, it } from "vitest";
import { bookOf } from "../../support/shop/prices";
import { openShopWithKeys } from "../../support/shop/shop-with-keys";

let shop: Awaited<ReturnType<typeof openShopWithKeys>>;

beforeAll(async () => {
	shop = await openShopWithKeys(`--import ${noteFiles}`);
});

afterAll(() => shop.close());

it("an open shop reads no file: not for a page, not for a cover, and for no source map of a stack", async () => {
	for (const path of [
		"/",
		"/checkout?item=1",
		// Stripe knows no such payment, which the SDK throws as an error.
		"/success?payment_intent=pi_1&payment_intent_client_secret=pi_1_secret_1",
		"/success",
		bookOf("1").cover.src,
		"/nowhere",
	]) {
		await (await fetch(shop.origin + path)).text();
	}
	await expect.poll(shop.log).toContain("/nowhere");
	const [start, open] = shop.log().split('"server listening"');
	expect(start).toMatch(/^file: /m);
	expect(open).not.toMatch(/^file: /m);
});

/** What the process loads before the shop: it has each call of node:fs for a path write a line. */
const noteFiles = `data:text/javascript,${encodeURIComponent(`
	import fs from "node:fs";
	import { syncBuiltinESMExports } from "node:module";
	const { writeSync } = fs;
	for (const [name, value] of Object.entries(fs)) {
		if (typeof value === "function") {
			fs[name] = new Proxy(value, {
				apply(target, self, args) {
					if (typeof args[0] === "string") {
						writeSync(1, "file: " + name + " " + args[0] + "\\n");
					}
					return Reflect.apply(target, self, args);
				},
			});
		}
	}
	syncBuiltinESMExports();
`)}`;
