import type { Page } from "@playwright/test";
import { stripeJsUrl } from "../../app/config/stripe-js-url";
import { buyFromHome } from "../support/browser/purchase";
import { expect, inMotion, test } from "../support/browser/test";
import {
	type MeasuredShop,
	openMeasuredShop,
} from "../support/performance/measured-shop";
import {
	measurePageWeight,
	type PageWeight,
	totalOf,
} from "../support/performance/page-weight";

test.use(inMotion);

// What a shop with keys sends is the same on every machine. Times are not, and are measured by `npm run bench`.
const kB = 1_000;
let shop: MeasuredShop;

test.beforeAll(async () => {
	shop = await openMeasuredShop();
});

test.afterAll(() => shop.close());

test.beforeEach(async ({ page }) => {
	await shop.deliverStripeJs(page);
	shop.calls.length = 0;
});

test("home is light, and asks Stripe nothing", async ({ page }) => {
	const weight = await home(page);
	expectLight(weight);
	expect(totalOf(weight.requests)).toBeLessThanOrEqual(20);
	expect(shop.calls).toEqual([]);
});

test("the checkout is light, and asks Stripe once", async ({ page }) => {
	const weight = await checkout(page);
	expectLight(weight);
	expect(totalOf(weight.requests)).toBeLessThanOrEqual(15);
	expect(callsBy("shop")).toEqual(["POST /v1/payment_intents"]);
});

test("a purchase takes two calls of Stripe until its receipt, and two to fulfil it", async ({
	page,
}) => {
	await page.goto(shop.origin);
	await buyFromHome(page);
	expectLight(await measurePageWeight(page));
	await expect.poll(() => callsBy("shop")).toHaveLength(4);
	expect(callsBy("shop").map(withoutIds)).toEqual([
		"POST /v1/payment_intents",
		"GET /v1/payment_intents/pi",
		"POST /v1/payment_intents/pi",
		"POST /v1/payment_intents/pi",
	]);
	expect(callsBy("browser").map(withoutIds)).toEqual([
		"GET /v1/elements/sessions",
		"POST /v1/payment_intents/pi/confirm",
	]);
});

test("Stripe.js is fetched once on the way from home to the card form, and once by a link", async ({
	page,
}) => {
	const requested: string[] = [];
	page.on("request", (request) => requested.push(request.url()));
	const times = () => requested.filter((url) => url === stripeJsUrl).length;
	await home(page);
	await page.getByRole("link", { name: "Buy The Art" }).click();
	await ready(page);
	expect(times()).toBe(1);
	requested.length = 0;
	await checkout(page);
	expect(times()).toBe(1);
});

test("the checkout's script is there before anybody clicks", async ({
	page,
}) => {
	await home(page);
	const requested: string[] = [];
	page.on("request", (request) => requested.push(request.url()));
	await page.getByRole("link", { name: "Buy The Art" }).click();
	await ready(page);
	expect(requested.filter((url) => url.endsWith(".js"))).toEqual([]);
});

for (const width of [390, 768, 1280]) {
	test(`at ${width} px nothing moves when the card form comes`, async ({
		page,
	}) => {
		await page.setViewportSize({ width, height: 900 });
		expect((await checkout(page)).layoutShift).toBeLessThan(0.02);
	});
}

test("a page is as high in its fallback font", async ({ page }) => {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send("Network.enable");
	await devtools.send("Network.setBlockedURLs", { urls: ["*.woff2"] });
	await page.goto(shop.origin);
	const without = await heights(page);
	await devtools.send("Network.setBlockedURLs", { urls: [] });
	await page.reload();
	await page.evaluate(() => document.fonts.ready);
	const withFonts = await heights(page);
	expect(Math.abs(withFonts / without - 1)).toBeLessThan(0.02);
});

function expectLight({ bytes, blocking, layoutShift }: PageWeight) {
	expect(totalOf(bytes)).toBeLessThanOrEqual(150 * kB);
	expect(bytes.script).toBeLessThanOrEqual(92 * kB);
	expect(bytes.style).toBeLessThanOrEqual(5 * kB);
	expect(bytes.font).toBeLessThanOrEqual(41 * kB);
	expect(blocking).toBeLessThanOrEqual(1);
	expect(layoutShift).toBeLessThan(0.02);
}

async function home(page: Page) {
	await page.goto(shop.origin);
	await page.waitForFunction(() => "Stripe" in window);
	await page.waitForLoadState("networkidle");
	return measurePageWeight(page);
}

async function checkout(page: Page) {
	await page.goto(`${shop.origin}/checkout?item=1`);
	await ready(page);
	await page.waitForLoadState("networkidle");
	return measurePageWeight(page);
}

const ready = (page: Page) =>
	expect(page.getByRole("button", { name: /^Pay/ })).toBeEnabled();

const callsBy = (by: "shop" | "browser") =>
	shop.calls.filter(({ from }) => from === by).map(({ name }) => name);

const withoutIds = (call: string) => call.replace(/pi_\w+/, "pi");

const heights = (page: Page) =>
	page.evaluate(() => document.body.getBoundingClientRect().height);
