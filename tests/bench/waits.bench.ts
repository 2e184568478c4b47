import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { afterAll, beforeAll, it } from "vitest";
import { PaymentElement } from "../support/browser/payment-element";
import { record, spread } from "./figures";
import {
	lastClickTime,
	type Moment,
	navigationStart,
	timeOf,
} from "./page-timings";
import { openPairedRuns, since, type Wait, type Waits } from "./paired-runs";
import { type Journey, waterfall } from "./waterfall";

const runs = Number(process.env.BENCH_RUNS ?? 15);
const far = { shop: 50, stripe: 300, stripeJs: 150, element: 100 };

const roundTrip = { name: "to the shop and back", ms: far.shop };
const stripeCall = { name: "one call of Stripe’s API", ms: far.stripe };
const download = { name: "download of Stripe.js", ms: far.stripeJs };
const element = { name: "start of the Element", ms: far.element };

let pairedRuns: Awaited<ReturnType<typeof openPairedRuns>>;
const journeys: Journey[] = [];

beforeAll(async () => {
	pairedRuns = await openPairedRuns(far, runs);
});

afterAll(async () => {
	writeFileSync("tests/bench/waterfall.svg", waterfall(journeys, far));
	await pairedRuns.close();
});

it("from Buy to a card form that takes input", async () => {
	const waits = await pairedRuns.repeat(async (page, origin) => {
		await openHome(page, origin);
		await buy(page);
		return since(page, await lastClickTime(page), ["ready"]);
	});
	const floor = [roundTrip, stripeCall, element];
	report("Buy → card form ready", { waits, until: "ready", floor, goal: 1.1 });
});

it("from a link elsewhere to the checkout", async () => {
	const waits = await pairedRuns.repeat(async (page, origin) => {
		await page.goto(`${origin}/checkout?item=1`);
		return since(page, await navigationStart(page), [
			"paint",
			"price",
			"ready",
		]);
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
		goal: 1.1,
	});
});

it("coming back to a checkout", async () => {
	const waits = await pairedRuns.repeat(async (page, origin) => {
		await openHome(page, origin);
		await buy(page);
		await timeOf(page, "ready");
		await page.getByRole("link", { name: "Marginalia", exact: true }).click();
		await page.getByRole("heading", { name: /books/i }).waitFor();
		await buy(page);
		return since(page, await lastClickTime(page), ["ready"]);
	});
	report("Back at a checkout → card form ready", {
		waits,
		until: "ready",
		floor: [roundTrip, element],
		goal: 1.4,
	});
});

it("loading a checkout again", async () => {
	const waits = await pairedRuns.repeat(async (page, origin) => {
		await page.goto(`${origin}/checkout?item=1`);
		await timeOf(page, "ready");
		await page.reload();
		return since(page, await navigationStart(page), ["ready"]);
	});
	report("Reload of a checkout → card form ready", {
		waits,
		until: "ready",
		floor: [roundTrip, download, element],
	});
});

it("from Pay to the receipt", async () => {
	const waits = await pairedRuns.repeat(async (page, origin) => {
		await page.goto(`${origin}/checkout?item=1`);
		await timeOf(page, "ready");
		const element = new PaymentElement(page);
		// The page that the shop is compared with asks for no address.
		if (await page.getByTitle("Secure address input frame").isVisible()) {
			await element.fillAddress();
		}
		await element.fillCard("4242424242424242");
		await page.getByRole("button", { name: /^Pay/ }).click();
		await page.waitForURL(/success/);
		return since(page, await lastClickTime(page), ["paint"]);
	});
	report("Pay → receipt visible", {
		waits,
		until: "paint",
		floor: [stripeCall, roundTrip, { ...stripeCall, name: "another one" }],
		goal: 1.15,
	});
});

async function openHome(page: Page, origin: string) {
	await page.goto(origin);
	await page.waitForFunction(() => "Stripe" in window);
	await page.waitForLoadState("networkidle");
}

/** Hovers before it clicks, as a hand does. */
async function buy(page: Page) {
	const link = page.getByRole("link", { name: /^Buy The Art/ });
	await link.hover();
	await stillness(page);
	await link.click();
}

/** Nobody clicks while the page still moves. */
const stillness = (page: Page) =>
	page.waitForFunction(() => document.getAnimations().length === 0);

function report(
	title: string,
	wait: {
		waits: Waits;
		until: Moment;
		floor: Journey["floor"];
		/** How many times as long as on the bare page it may take. */
		goal?: number;
	},
) {
	const { waits, until, floor, goal } = wait;
	const msOf = ({ start, moments }: Wait) =>
		Number(moments.find(({ name }) => name === until)?.at) - start;
	const figure = spread(waits.ours.map(msOf));
	record({
		group: "Waits of a shopper",
		name: title,
		unit: "ms",
		...figure,
		floor: floor.reduce((sum, { ms }) => sum + ms, 0),
		bare: spread(waits.bare.map(msOf)).value,
		goal,
	});
	const typical = waits.ours.find((wait) => msOf(wait) === figure.value);
	if (goal && typical) {
		journeys.push({ title, floor, ...typical });
	}
}
