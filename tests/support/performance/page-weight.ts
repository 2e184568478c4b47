import type { Page } from "@playwright/test";

/** The kinds of file that a page loads. */
export type Kind =
	| "page"
	| "script"
	| "style"
	| "font"
	| "picture"
	| "data"
	| "Stripe.js";

/** What it took to show a page. */
export interface PageWeight {
	requests: Record<Kind, number>;
	/** As it came over the wire, compressed, without headers. */
	bytes: Record<Kind, number>;
	/** How many files the first paint had to wait for. */
	blocking: number;
	/** Cumulative layout shift. @see https://web.dev/articles/cls */
	layoutShift: number;
	/** Largest contentful paint, in ms. @see https://web.dev/articles/lcp */
	largestPaint: number;
}

/** Counts the document that the page shows, and all it has fetched so far. */
export async function measurePageWeight(page: Page): Promise<PageWeight> {
	const { document, files, ...timing } = await page.evaluate(
		readPerformanceEntries,
	);
	const weight = {
		requests: zeroOfEachKind(),
		bytes: zeroOfEachKind(),
		blocking: 0,
		...timing,
	};
	for (const { name, bytes, isBlocking } of files) {
		const kind = name === document ? "page" : kindOf(name);
		weight.requests[kind]++;
		weight.bytes[kind] += bytes;
		if (isBlocking) {
			weight.blocking++;
		}
	}
	return weight;
}

/** The sum without Stripe's own files. */
export const totalOf = ({ "Stripe.js": _, ...own }: Record<Kind, number>) =>
	Object.values(own).reduce((sum, one) => sum + one, 0);

/** Runs in the page. A preloaded file has two entries and counts once. */
async function readPerformanceEntries() {
	const files = new Map<string, { bytes: number; isBlocking: boolean }>();
	for (const entry of [
		...performance.getEntriesByType("navigation"),
		...performance.getEntriesByType("resource"),
	] as PerformanceResourceTiming[]) {
		const known = files.get(entry.name);
		const blocking = "renderBlockingStatus" in entry;
		files.set(entry.name, {
			bytes: Math.max(known?.bytes ?? 0, entry.encodedBodySize),
			isBlocking:
				known?.isBlocking ||
				(blocking && entry.renderBlockingStatus === "blocking"),
		});
	}
	const observed = (type: string) =>
		new Promise<PerformanceEntry[]>((resolve) => {
			const observer = new PerformanceObserver((list) => {
				observer.disconnect();
				resolve(list.getEntries());
			});
			observer.observe({ type, buffered: true });
			// Without an entry the observer is never called.
			setTimeout(resolve, 200, []);
		});
	const shifts = await observed("layout-shift");
	const paints = await observed("largest-contentful-paint");
	return {
		document: performance.getEntriesByType("navigation")[0]?.name,
		files: [...files].map(([name, file]) => ({ name, ...file })),
		layoutShift: shifts.reduce((sum, entry) => {
			const { value, hadRecentInput } = entry as unknown as LayoutShiftEntry;
			return hadRecentInput ? sum : sum + value;
		}, 0),
		largestPaint: paints.at(-1)?.startTime ?? 0,
	};
}

interface LayoutShiftEntry {
	value: number;
	hadRecentInput: boolean;
}

function kindOf(address: string): Kind {
	const { hostname, pathname } = new URL(address);
	if (hostname === "js.stripe.com") {
		return "Stripe.js";
	}
	const [, ending = ""] = /\.(\w+)$/.exec(pathname) ?? [];
	return kinds[ending] ?? "data";
}

const kinds: Record<string, Kind> = {
	js: "script",
	css: "style",
	woff2: "font",
	svg: "picture",
	png: "picture",
	ico: "picture",
};

const zeroOfEachKind = (): Record<Kind, number> => ({
	page: 0,
	script: 0,
	style: 0,
	font: 0,
	picture: 0,
	data: 0,
	"Stripe.js": 0,
});
