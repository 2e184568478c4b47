import type { Page } from "@playwright/test";

/** What a page consists of, by kind. */
export type Kind =
	| "page"
	| "script"
	| "style"
	| "font"
	| "picture"
	| "data"
	| "Stripe.js";

/** What it took to show a page. */
export interface Weight {
	requests: Record<Kind, number>;
	/** As it came over the wire, compressed, without headers. */
	bytes: Record<Kind, number>;
	/** How many files the first paint had to wait for. */
	blocking: number;
	/** Cumulative layout shift. @see https://web.dev/articles/cls */
	shift: number;
	/** Largest contentful paint, in ms. @see https://web.dev/articles/lcp */
	paint: number;
}

/** Weighs the document that the page shows, with all it has fetched so far. */
export async function weigh(page: Page): Promise<Weight> {
	const { document, files, shift, paint } = await page.evaluate(lookBack);
	const weight = { requests: none(), bytes: none(), blocking: 0, shift, paint };
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

/** All of it, without Stripe's own. */
export const total = ({ "Stripe.js": _, ...own }: Record<Kind, number>) =>
	Object.values(own).reduce((sum, one) => sum + one, 0);

/** In the page: a file that was preloaded is named twice, and counts once. */
async function lookBack() {
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
			// There may be none, and then it is never called.
			setTimeout(resolve, 200, []);
		});
	const shifts = await observed("layout-shift");
	const paints = await observed("largest-contentful-paint");
	return {
		document: performance.getEntriesByType("navigation")[0]?.name,
		files: [...files].map(([name, file]) => ({ name, ...file })),
		shift: shifts.reduce((sum, entry) => {
			const { value, hadRecentInput } = entry as unknown as LayoutShift;
			return hadRecentInput ? sum : sum + value;
		}, 0),
		paint: paints.at(-1)?.startTime ?? 0,
	};
}

interface LayoutShift {
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

const none = (): Record<Kind, number> => ({
	page: 0,
	script: 0,
	style: 0,
	font: 0,
	picture: 0,
	data: 0,
	"Stripe.js": 0,
});
