import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { ports } from "../../support/browser/environment";
import {
	findFullBrowser,
	quietArgs,
} from "../../support/browser/find-browser.mjs";
import { PaymentElement } from "../../support/browser/payment-element";
import { payWith, thankYouHeading } from "../../support/browser/purchase";
import { expect, test } from "../../support/browser/test";
import { cards } from "../../support/browser/test-cards";
import {
	type FaultyProxy,
	startFaultyProxy,
} from "../../support/network/faulty-proxy";
import { priceOf, sellsInDollars } from "../../support/shop/prices";

declare global {
	interface Window {
		/** Whether the page came out of the back/forward cache. */
		wasRestored: boolean;
	}
}

const executablePath = findFullBrowser();
let proxy: FaultyProxy;

test.beforeAll(async () => {
	proxy = await startFaultyProxy(`http://localhost:${ports.shop}`);
	// Chromium keeps a page with no-store only sometimes, and Safari whenever it likes.
	proxy.fault = ({ response, pass }) =>
		pass((answer) => {
			const { "cache-control": caching, ...headers } = answer.headers;
			response.writeHead(answer.statusCode ?? 502, {
				...headers,
				"cache-control": caching?.replace("no-store", "no-cache"),
			});
			answer.pipe(response);
		});
});

test.afterAll(() => proxy.close());

test.describe("back from the bank's page, out of the back/forward cache", () => {
	test.skip(!executablePath, "Only a full Chromium has such a cache.");
	let context: BrowserContext;
	let page: Page;

	test.skip(!sellsInDollars, "Amazon Pay takes dollars only.");

	test.beforeEach(async () => {
		const browser = await chromium.launch({
			executablePath,
			args: quietArgs,
			ignoreDefaultArgs: ["--disable-back-forward-cache"],
		});
		context = await browser.newContext();
		page = await context.newPage();
		// A page whose cookie is new is not kept.
		await page.goto(`${proxy.origin}/checkout?item=2`);
		await page.goto(`${proxy.origin}/checkout?item=2`);
		const element = new PaymentElement(page);
		await element.fillAddress();
		await element.choose("amazon_pay");
		await page.evaluate(() => {
			addEventListener("pageshow", ({ persisted }) => {
				window.wasRestored = persisted;
			});
		});
		await payButton(page).click();
		await expect(page.getByText("Authorize Test Payment")).toBeVisible();
		await page.goBack({ waitUntil: "commit" });
		await expect(payButton(page)).toBeEnabled();
		expect(await page.evaluate(() => window.wasRestored)).toBe(true);
	});

	test.afterEach(() => context.browser()?.close());

	test("the payment can be continued", async () => {
		await page.getByRole("button", { name: "Continue this payment" }).click();
		await page.getByText("Authorize Test Payment").click();
		await expect(thankYouHeading(page)).toBeVisible();
	});

	test("it can be paid by card", async () => {
		await payWith(page, cards.visa);
		await expect(thankYouHeading(page)).toBeVisible();
	});
});

const payButton = (page: Page) =>
	page.getByRole("button", { name: `Pay ${priceOf("2")}` });
