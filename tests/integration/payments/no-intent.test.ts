import { beforeAll, describe, expect, it } from "vitest";
import { books } from "../../../app/catalog/books";
import {
	clientSecretOn,
	openBrowser,
	openShop,
	type Shop,
} from "../../support/shop/open-shop";
import { bookOf, priceOf } from "../../support/shop/prices";

let shop: Shop;

beforeAll(async () => {
	shop = await openShop();
});

describe("no intent is made", () => {
	it.each([
		"/checkout",
		"/checkout?item=",
		"/checkout?item=0",
		"/checkout?item=99",
		"/checkout?item=01",
		"/checkout?item=11",
		"/checkout?item=-1",
		"/checkout?item=x1",
		"/checkout?item=%201",
		"/checkout?item=1&item=1",
		"/checkout?item=1&item=2",
		"/checkout?item[]=1",
		"/checkout?item=__proto__",
		`/checkout?item=${"9".repeat(5000)}`,
	])("for %s, which is not found", async (address) => {
		const before = await shop.intents();
		const page = await shop.visit(address);
		expect(page.status).toBe(404);
		const text = await page.text();
		expect(text).toContain("We do not sell that book");
		expect(text).toContain("/checkout?item=3");
		expect(await shop.intents()).toHaveLength(before.length);
	});

	it.each([
		["a HEAD request", { method: "HEAD" }, 200],
		["a prefetch", { headers: { "Sec-Purpose": "prefetch;prerender" } }, 503],
		["an older prefetch", { headers: { Purpose: "prefetch" } }, 503],
		["Firefox's prefetch", { headers: { "X-Moz": "prefetch" } }, 503],
		["Safari's top sites", { headers: { "X-Purpose": "preview" } }, 503],
		["a prefetch in capitals", { headers: { Purpose: "PREFETCH" } }, 503],
		["another site's image", fetched("cross-site", "no-cors", "image"), 403],
		["another site's frame", fetched("cross-site", "navigate", "iframe"), 403],
		["another site's fetch", fetched("cross-site", "cors", "empty"), 403],
		["another site's no-cors", fetched("cross-site", "no-cors", "empty"), 403],
		["a sister site's script", fetched("same-site", "no-cors", "script"), 403],
		["an image of our own", fetched("same-origin", "no-cors", "image"), 403],
		[
			"a frame in an older browser",
			{ headers: { "Sec-Fetch-Dest": "iframe" } },
			403,
		],
		[
			"another site's fetch over http",
			{ headers: { "Sec-Fetch-Site": "cross-site" } },
			403,
		],
	])("for %s", async (_, init, status) => {
		for (const path of ["/checkout?item=1", "/checkout.data?item=1"]) {
			const before = await shop.intents();
			const page = await shop.visit(path, init);
			await page.text();
			expect(page.status).toBe(status);
			expect(page.headers.getSetCookie()).toEqual([]);
			expect(await shop.intents()).toHaveLength(before.length);
		}
	});

	it.each([
		"WhatsApp/2.23.20.0",
		"Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
		"facebookexternalhit/1.1",
		"TelegramBot (like TwitterBot)",
		"Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
		"Mozilla/5.0 (compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)",
		"Blackbox Exporter/0.24.0",
	])("for %s, which gets the page all the same", async (userAgent) => {
		const before = await shop.intents();
		const init = { headers: { "User-Agent": userAgent } };
		const page = await shop.visit("/checkout?item=1", init);
		expect(page.status).toBe(200);
		expect(page.headers.getSetCookie()).toEqual([]);
		const text = await page.text();
		expect(text).toContain(`Checkout: ${bookOf("1").title}`);
		expect(text).toContain(priceOf("1"));
		expect(text).toMatch(/property="og:image" content="[^"]+\/share\//);
		expect(await shop.intents()).toHaveLength(before.length);
	});

	it("for a visit to the home page", async () => {
		const before = await shop.intents();
		const page = await (await shop.visit("/")).text();
		for (const { item } of books) {
			expect(page).toContain(`href="/checkout?item=${item}"`);
		}
		expect(await shop.intents()).toHaveLength(before.length);
	});
});

describe("an intent is made", () => {
	it.each([
		["a link on another site", fetched("cross-site", "navigate", "document")],
		["an address typed in", fetched("none", "navigate", "document")],
		["our own page's fetch", fetched("same-origin", "cors", "empty")],
		["a browser that says nothing", {}],
	])("for %s", async (_, init) => {
		const before = await shop.intents();
		const page = await shop.visit("/checkout?item=1", init);
		expect(await clientSecretOn(page)).toMatch(/^pi_/);
		expect(await shop.intents()).toHaveLength(before.length + 1);
	});

	it("for a person whose browser looks like a robot, once there is a cart", async () => {
		const visit = openBrowser(shop);
		const init = { headers: { "User-Agent": "my-odd-browser-bot/1.0" } };
		const page = await visit("/checkout?item=1", init);
		expect(await page.text()).toContain("Continue to payment");
		await visit("/checkout?item=1", { ...init, method: "POST" });
		expect(await clientSecretOn(await visit("/checkout?item=1", init))).toMatch(
			/^pi_/,
		);
	});
});

function fetched(site: string, mode: string, destination: string): RequestInit {
	return {
		headers: {
			"Sec-Fetch-Site": site,
			"Sec-Fetch-Mode": mode,
			"Sec-Fetch-Dest": destination,
		},
	};
}
