import { type Browser, chromium, type Page } from "@playwright/test";
import { afterAll, beforeAll, it } from "vitest";
import { findBrowser, quietArgs } from "../support/browser/find-browser.mjs";
import { buyFromHome } from "../support/browser/purchase";
import {
	type MeasuredShop,
	openMeasuredShop,
} from "../support/performance/measured-shop";
import {
	measurePageWeight,
	type PageWeight,
	totalOf,
} from "../support/performance/page-weight";
import { record } from "./figures";

let shop: MeasuredShop;
let browser: Browser;

beforeAll(async () => {
	shop = await openMeasuredShop();
	browser = await chromium.launch({
		executablePath: findBrowser(),
		args: quietArgs,
	});
});

afterAll(async () => {
	await browser.close();
	await shop.close();
});

it("weighs every page, as a first visit there loads it", async () => {
	await firstVisit("/", async (page) => {
		await page.waitForFunction(() => "Stripe" in window);
	});
	await firstVisit("/checkout?item=1", async (page) => {
		await page.locator("button.pay:enabled").waitFor();
	});
	const page = await newPage();
	await page.goto(shop.origin);
	shop.calls.length = 0;
	await buyFromHome(page);
	await page.waitForLoadState("networkidle");
	report("/success", await measurePageWeight(page));
	const byShop = shop.calls.filter(({ from }) => from === "shop");
	recordWeight(
		"Stripe API calls of the shop for a purchase",
		"",
		byShop.length,
	);
});

async function firstVisit(path: string, complete: (page: Page) => unknown) {
	const page = await newPage();
	await page.goto(shop.origin + path);
	await complete(page);
	await page.waitForLoadState("networkidle");
	report(path.replace(/\?.*/, ""), await measurePageWeight(page));
	await page.context().close();
}

async function newPage() {
	const page = await browser.newPage({
		viewport: { width: 1280, height: 800 },
	});
	await shop.deliverStripeJs(page);
	return page;
}

function report(
	path: string,
	{ requests, bytes, layoutShift, largestPaint }: PageWeight,
) {
	for (const [kind, count] of Object.entries(requests)) {
		if (count === 0 || kind === "Stripe.js") {
			continue;
		}
		const kilobytes = bytes[kind as keyof typeof bytes] / 1000;
		recordWeight(`${path}: ${kind}`, "kB", kilobytes);
		recordWeight(`${path}: ${kind}`, "requests", count);
	}
	recordWeight(`${path}: all`, "kB", totalOf(bytes) / 1000);
	recordWeight(`${path}: all`, "requests", totalOf(requests));
	recordWeight(`${path}: layout shift (CLS)`, "", layoutShift);
	recordWeight(`${path}: largest paint (LCP), next door`, "ms", largestPaint);
}

const recordWeight = (name: string, unit: string, value: number) =>
	record({ group: "Weight of a first visit", name, unit, value });
