import type { Page } from "@playwright/test";

/** Moments of a page, in milliseconds since 1970. */
export type Moment = "click" | "paint" | "price" | "ready";

/** Something the browser fetched. */
export interface Fetched {
	name: string;
	kind: string;
	start: number;
	end: number;
	/** What came over the wire, headers and all; 0 from the cache. */
	bytes: number;
}

/** Makes every document of the page note when what happens. */
export const watch = (page: Page) => page.addInitScript(noteMoments);

function noteMoments() {
	const moments: Record<string, number> = {};
	const waiting: (() => void)[] = [];
	const note = (name: string, at = performance.now()) => {
		if (name in moments) {
			return;
		}
		moments[name] = performance.timeOrigin + at;
		for (const look of waiting.splice(0)) {
			look();
		}
	};
	/** Not by asking again and again, which would keep the browser busy while it is measured. */
	const when = (name: string) =>
		new Promise<number>((resolve) => {
			const look = () => {
				const at = moments[name];
				if (at === undefined) {
					waiting.push(look);
				} else {
					resolve(at);
				}
			};
			look();
		});
	const look = () => {
		if (document.querySelector(".order .price")) {
			note("price");
		}
		if (document.querySelector("button.pay:enabled")) {
			note("ready");
		}
	};
	new MutationObserver(look).observe(document, {
		subtree: true,
		childList: true,
		attributes: true,
	});
	new PerformanceObserver((list) => {
		for (const { name, startTime } of list.getEntries()) {
			if (name === "first-contentful-paint") {
				note("paint", startTime);
			}
		}
	}).observe({ type: "paint", buffered: true });
	addEventListener(
		"click",
		({ timeStamp }) => {
			for (const name of Object.keys(moments)) {
				delete moments[name];
			}
			note("click", timeStamp);
			// The next document wants to know it, too.
			sessionStorage.clicked = moments.click;
		},
		{ capture: true },
	);
	Object.assign(window, { when });
}

/** When that happened; waits for it. */
export const moment = (page: Page, name: Moment): Promise<number> =>
	page.evaluate((name) => (window as unknown as Watched).when(name), name);

/** When somebody clicked last, on this page or on the one before. */
export const lastClick = async (page: Page) =>
	Number(await page.evaluate(() => sessionStorage.clicked));

/** When the document began to load. */
export const opened = (page: Page) =>
	page.evaluate(() => performance.timeOrigin);

/** All that the document fetched, itself included. */
export const fetched = (page: Page): Promise<Fetched[]> =>
	page.evaluate(() => {
		const entries = [
			...performance.getEntriesByType("navigation"),
			...performance.getEntriesByType("resource"),
		] as PerformanceResourceTiming[];
		return entries.map((entry) => ({
			name: entry.name.replace(location.origin, "").replace(/\?.*/, ""),
			kind: entry.initiatorType,
			start: performance.timeOrigin + entry.startTime,
			end: performance.timeOrigin + entry.responseEnd,
			bytes: entry.transferSize,
		}));
	});

/** How long each of its Elements took to start (slow-stripe-js.ts). */
export const started = (page: Page): Promise<Fetched[]> =>
	page.evaluate(() =>
		performance.getEntriesByType("measure").map((entry) => ({
			name: entry.name,
			kind: "stripe",
			start: performance.timeOrigin + entry.startTime,
			end: performance.timeOrigin + entry.startTime + entry.duration,
			bytes: 0,
		})),
	);

interface Watched {
	when: (name: Moment) => Promise<number>;
}
