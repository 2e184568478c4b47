import { chromium, type Page } from "@playwright/test";
import { findBrowser, quietArgs } from "../support/browser/find-browser.mjs";
import { openBareShop } from "../support/performance/bare-shop";
import {
	type Latencies,
	type MeasuredShop,
	openMeasuredShop,
	type StripeCall,
} from "../support/performance/measured-shop";
import {
	elementStarts,
	type Moment,
	type ResourceTiming,
	recordMoments,
	resourceTimings,
	timeOf,
} from "./page-timings";

/** One wait as it went: when it began, what was fetched, and when what could be seen. Milliseconds since 1970. */
export interface Wait {
	start: number;
	moments: { name: Moment; at: number }[];
	fetched: ResourceTiming[];
}

/** The same wait in the shop and in the bare one, as many times in each. */
export interface Waits {
	ours: (Wait & { calls: StripeCall[] })[];
	bare: Wait[];
}

/** Opens the shop, a bare one at the same distance, and a browser that visits them in turn on the same machine. */
export async function openPairedRuns(distances: Latencies, runs: number) {
	const shop = await openMeasuredShop(distances);
	const bareShop = await openMeasuredShop(distances, openBareShop);
	const browser = await chromium.launch({
		executablePath: findBrowser(),
		args: quietArgs,
	});

	/**
	 * With an empty cache, but with a renderer process: starting one takes longer than all the rest, browsers keep
	 * one ready, and no page can make it faster.
	 */
	async function visit(
		{ origin, deliverStripeJs }: MeasuredShop,
		see: (page: Page, origin: string) => Promise<Wait>,
	) {
		const viewport = { width: 1280, height: 800 };
		const context = await browser.newContext({ viewport });
		const page = await context.newPage();
		await recordMoments(page);
		await deliverStripeJs(page);
		await page.goto(`${origin}/robots.txt`);
		const seen = await see(page, origin);
		await context.close();
		return seen;
	}

	return {
		async repeat(see: (page: Page, origin: string) => Promise<Wait>) {
			const waits: Waits = { ours: [], bare: [] };
			// The first run is not counted: a process does some work only once.
			for (let run = -1; run < runs; run++) {
				const seen = await visit(shop, see);
				const calls = shop.calls.splice(0);
				const seenBare = await visit(bareShop, see);
				if (run < 0) {
					continue;
				}
				waits.ours.push({ ...seen, calls });
				waits.bare.push(seenBare);
			}
			return waits;
		},
		async close() {
			await browser.close();
			await shop.close();
			await bareShop.close();
		},
	};
}

/** Waits for these moments; returns all that happened since `start`. */
export async function since(
	page: Page,
	start: number,
	names: Moment[],
): Promise<Wait> {
	const moments = [];
	for (const name of names) {
		moments.push({ name, at: await timeOf(page, name) });
	}
	const happened = [
		...(await resourceTimings(page)),
		...(await elementStarts(page)),
	];
	return { start, moments, fetched: happened };
}
