import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../../support/network/free-port";
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

/** What any cache may keep, because it is the same for everybody. */
const shared = /^\/(assets|covers|share|fonts)\/|\.(svg|ico|png)$/;

const files = readdirSync("build/client", {
	recursive: true,
	encoding: "utf8",
})
	.filter((name) => /\.\w+$/.test(name) && !/\.(br|gz)$/.test(name))
	.map((name) => `/${name}`);

const pages = ["/", "/checkout?item=1", "/checkout?item=99", "/success"]
	.concat("/success?payment_intent=pi_1", "/emulator", "/nowhere")
	.flatMap((path) => [path, path.replace(/^(\/\w+)/, "$1.data")])
	.concat("/_root.data", "/_root.data?_routes=root");

const others = [
	"/health",
	"/robots.txt",
	"/sitemap.xml",
	"/site.webmanifest",
	"/webhooks/stripe",
	"/checkout/email",
]
	.concat("/v1/charges", "/v1/nothing", "/emulator/acs", "/emulator/nothing")
	.concat("/%", "/?_data=root", `/${"a/".repeat(20)}`, "/assets/nothing.js");

describe.each(["GET", "HEAD", "POST", "PUT", "OPTIONS"])("%s", (method) => {
	it.each([...files, ...pages, ...others])(
		"%s is kept by no shared cache if it is anybody's own",
		async (path) => {
			for (const { origin } of [shop, withKeys]) {
				const init = { method, redirect: "manual" as const };
				const { headers, status } = await fetch(origin + path, init);
				const caching = headers.get("Cache-Control") ?? "";
				const isShared = shared.test(path) && status === 200;
				expect(caching).toMatch(isShared ? /^public/ : /no-store|private/);
				expect(isShared && headers.has("Set-Cookie")).toBe(false);
			}
		},
	);
});

it("the page that hands out the cart's cookie is private", async () => {
	for (const path of ["/", "/_root.data"]) {
		const { headers } = await fetch(shop.origin + path);
		expect(headers.getSetCookie()).toHaveLength(1);
		expect(headers.get("Cache-Control")).toBe("private, no-cache");
	}
});
