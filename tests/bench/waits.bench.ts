import { writeFileSync } from "node:fs";
import { type Browser, chromium, type Page } from "@playwright/test";
import { afterAll, beforeAll, it } from "vitest";
import { findBrowser, quietly } from "../support/browser.mjs";
import { type MeasuredShop, openMeasuredShop } from "../support/measured-shop";
import { PaymentElement } from "../support/payment-element";
import { record, spread } from "./figures";
import {
	fetched,
	lastClick,
	type Moment,
	moment,
	opened,
	watch,
} from "./watch";
import { type Journey, waterfall } from "./waterfall";

const runs = Number(process.env.BENCH_RUNS ?? 15);
const far = { shop: 50, stripe: 300, stripeJs: 150, element: 100 };

const roundTrip = { name: "to the shop and back", ms: far.shop };
const stripeCall = { name: "one call of Stripe’s API", ms: far.stripe };
const download = { name: "download of Stripe.js", ms: far.stripeJs };
const element = { name: "start of the Element", ms: far.element };

let shop: MeasuredShop;
let browser: Browser;
const journeys: Journey[] = [];

beforeAll(async () => {
	shop = await openMeasuredShop(far);
	browser = await chromium.launch({
		executablePath: findBrowser(),
		args: quietly,
	});
	// What a process does only once is no shopper's wait.
	await visit(async (page) => page.goto(`${shop.origin}/checkout?item=1`));
});

afterAll(async () => {
	writeFileSync("tests/bench/waterfall.svg", waterfall(journeys, far));
	await browser.close();
	await shop.close();
});

it("from Buy to a card form that takes input", async () => {
	const waits = await repeat(async (page) => {
		await openHome(page);
		await buy(page);
		return since(page, await lastClick(page), ["ready"]);
	});
	const floor = [roundTrip, stripeCall, element];
	report("Buy → card form ready", { waits, until: "ready", floor, goal: 1.1 });
});

it("from a link elsewhere to the checkout", async () => {
	const waits = await repeat(async (page) => {
		await page.goto(`${shop.origin}/checkout?item=1`);
		return since(page, await opened(page), ["paint", "price", "ready"]);
	});
	const page = [roundTrip, { name: "stylesheet", ms: far.shop }];
	report("Deep link → price in the page", {
		waits,
		until: "price",
		floor: [roundTrip],
	});
	report("Deep link → first paint", { waits, until: "paint", floor: page });
	report("Deep link → card form ready", {
		waits,
		until: "ready",
		floor: [roundTrip, stripeCall, element],
		goal: 1.2,
	});
});

it("coming back to a checkout", async () => {
	const waits = await repeat(async (page) => {
		await openHome(page);
		await buy(page);
		await moment(page, "ready");
		await page.getByRole("link", { name: "Marginalia", exact: true }).click();
		await page.getByRole("heading", { name: "Three books" }).waitFor();
		await buy(page);
		return since(page, await lastClick(page), ["ready"]);
	});
	report("Back at a checkout → card form ready", {
		waits,
		until: "ready",
		floor: [roundTrip, element],
		goal: 1.5,
	});
});

it("loading a checkout again", async () => {
	const waits = await repeat(async (page) => {
		await page.goto(`${shop.origin}/checkout?item=1`);
		await moment(page, "ready");
		await page.reload();
		return since(page, await opened(page), ["ready"]);
	});
	report("Reload of a checkout → card form ready", {
		waits,
		until: "ready",
		floor: [roundTrip, download, element],
	});
});

it("from Pay to the receipt", async () => {
	const waits = await repeat(async (page) => {
		await page.goto(`${shop.origin}/checkout?item=1`);
		await moment(page, "ready");
		await new PaymentElement(page).fill("4242424242424242");
		await page.getByRole("button", { name: /^Pay/ }).click();
		await page.waitForURL(/success/);
		await page.getByRole("heading", { level: 1 }).waitFor();
		return since(page, await lastClick(page), ["paint"]);
	});
	report("Pay → receipt visible", {
		waits,
		until: "paint",
		floor: [stripeCall, roundTrip, { ...stripeCall, name: "another one" }],
		goal: 1.15,
	});
});

async function openHome(page: Page) {
	await page.goto(shop.origin);
	await page.waitForFunction(() => "Stripe" in window);
	await page.waitForLoadState("networkidle");
}

const buy = (page: Page) =>
	page.getByRole("link", { name: /^Buy The Art/ }).click();

type Wait = Omit<Journey, "title" | "floor">;

/** Waits for these moments; gives all that happened since that time. */
async function since(
	page: Page,
	start: number,
	names: Moment[],
): Promise<Wait> {
	const moments = [];
	for (const name of names) {
		moments.push({ name, at: await moment(page, name) });
	}
	return {
		start,
		moments,
		fetched: await fetched(page),
		calls: shop.calls.splice(0),
	};
}

async function repeat(wait: (page: Page) => Promise<Wait>) {
	const waits: Wait[] = [];
	for (let run = 0; run < runs; run++) waits.push(await visit(wait));
	return waits;
}

/** With a browser that has never been here. */
async function visit<T>(see: (page: Page) => Promise<T>) {
	const viewport = { width: 1280, height: 800 };
	const context = await browser.newContext({ viewport });
	const page = await context.newPage();
	await watch(page);
	await shop.deliverStripeJs(page);
	const seen = await see(page);
	await context.close();
	return seen;
}

function report(
	title: string,
	wait: {
		waits: Wait[];
		until: Moment;
		floor: Journey["floor"];
		goal?: number;
	},
) {
	const { waits, until, floor, goal } = wait;
	const msOf = ({ start, moments }: Wait) =>
		Number(moments.find(({ name }) => name === until)?.at) - start;
	const figure = spread(waits.map(msOf));
	record({
		group: "Waits of a shopper",
		name: title,
		unit: "ms",
		...figure,
		floor: floor.reduce((sum, { ms }) => sum + ms, 0),
		goal,
	});
	const typical = waits.find((wait) => msOf(wait) === figure.value);
	if (goal && typical) journeys.push({ title, floor, ...typical });
}
