import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { build } from "esbuild";

/** How long Stripe.js takes, in ms. */
export interface StripeJsTimes {
	/** Its download. */
	stripeJs: number;
	/** The start of an Element, from `mount()` to ready. */
	element: number;
}

/**
 * Answers for js.stripe.com on this page with the emulator's stand-in. Not by a route of Playwright's,
 * which would switch the browser's cache off for everything else.
 */
export async function deliverStripeJs(
	page: Page,
	{ stripeJs, element }: StripeJsTimes,
) {
	const body = Buffer.from(await bundleFor(element)).toString("base64");
	const devtools = await page.context().newCDPSession(page);
	devtools.on("Fetch.requestPaused", async ({ requestId }) => {
		await pause(stripeJs);
		const responseHeaders = [
			{ name: "Content-Type", value: "text/javascript" },
			{ name: "Timing-Allow-Origin", value: "*" },
		];
		await devtools
			.send("Fetch.fulfillRequest", {
				requestId,
				responseCode: 200,
				responseHeaders,
				body,
			})
			// The page has been left.
			.catch(() => {});
	});
	await devtools.send("Fetch.enable", {
		patterns: [{ urlPattern: "https://js.stripe.com/*" }],
	});
}

/** The stand-in as one classic script, built once for each duration. */
function bundleFor(element: number) {
	bundles[element] ??= buildBundle(element);
	return bundles[element];
}

const bundles: Record<number, Promise<string>> = {};

async function buildBundle(element: number) {
	const { outputFiles } = await build({
		entryPoints: ["tests/support/performance/slow-stripe-js.ts"],
		bundle: true,
		minify: true,
		write: false,
		// The shop's build imports stylesheets as text, too.
		loader: { ".css": "text" },
		define: {
			"process.env.NODE_ENV": JSON.stringify("production"),
			elementStart: JSON.stringify(element),
		},
	});
	return String(outputFiles[0]?.text);
}
