import type { Page } from "@playwright/test";

/** Moments of a page, in milliseconds since 1970. */
export type Moment = "click" | "paint" | "price" | "ready";

/** Something the browser fetched. */
export interface ResourceTiming {
	name: string;
	kind: string;
	start: number;
	end: number;
	/** What came over the wire, headers and all; 0 from the cache. */
	bytes: number;
}

/** Makes every document of the page record when what happens. */
export const recordMoments = (page: Page) =>
	page.addInitScript({ content: `(${observeMoments})((${storeMoments})())` });

/** Runs in the page: holds the moments, and offers `when` to wait for one. */
function storeMoments() {
	const moments: Record<string, number> = {};
	const waiting: (() => void)[] = [];
	const add = (name: string, at = performance.now()) => {
		if (name in moments) {
			return;
		}
		moments[name] = performance.timeOrigin + at;
		for (const check of waiting.splice(0)) {
			check();
		}
	};
	// Without polling, which would keep the browser busy while it is measured.
	const when = (name: string) =>
		new Promise<number>((resolve) => {
			const check = () => {
				const at = moments[name];
				if (at === undefined) {
					waiting.push(check);
				} else {
					resolve(at);
				}
			};
			check();
		});
	Object.assign(window, { when });
	return { moments, add };
}

/** Runs in the page: adds each moment as it happens. A click starts anew. */
function observeMoments({ moments, add }: ReturnType<typeof storeMoments>) {
	const checkPage = () => {
		if (document.querySelector(".order .price")) {
			add("price");
		}
		if (document.querySelector("button.pay:enabled")) {
			add("ready");
		}
	};
	new MutationObserver(checkPage).observe(document, {
		subtree: true,
		childList: true,
		attributes: true,
	});
	new PerformanceObserver((list) => {
		for (const { name, startTime } of list.getEntries()) {
			if (name === "first-contentful-paint") {
				add("paint", startTime);
			}
		}
	}).observe({ type: "paint", buffered: true });
	const startAnew = ({ timeStamp }: Event) => {
		for (const name of Object.keys(moments)) {
			delete moments[name];
		}
		add("click", timeStamp);
		// Kept for the next document, which is measured from this click.
		sessionStorage.clicked = moments.click;
	};
	addEventListener("click", startAnew, { capture: true });
}

/** When this happened; waits until it has. */
export const timeOf = (page: Page, name: Moment): Promise<number> =>
	page.evaluate(
		(name) => (window as unknown as MomentsWindow).when(name),
		name,
	);

/** The last click, on this page or on the one before. */
export const lastClickTime = async (page: Page) =>
	Number(await page.evaluate(() => sessionStorage.clicked));

/** When the document began to load. */
export const navigationStart = (page: Page) =>
	page.evaluate(() => performance.timeOrigin);

/** All that the document fetched, itself included. */
export const resourceTimings = (page: Page): Promise<ResourceTiming[]> =>
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
export const elementStarts = (page: Page): Promise<ResourceTiming[]> =>
	page.evaluate(() =>
		performance.getEntriesByType("measure").map((entry) => ({
			name: entry.name,
			kind: "stripe",
			start: performance.timeOrigin + entry.startTime,
			end: performance.timeOrigin + entry.startTime + entry.duration,
			bytes: 0,
		})),
	);

interface MomentsWindow {
	when: (name: Moment) => Promise<number>;
}
