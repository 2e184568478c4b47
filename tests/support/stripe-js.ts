import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { build, type Rollup } from "vite";

/**
 * Answers for js.stripe.com on this page with the sandbox's stand-in. Not by a route of Playwright's,
 * which would switch the browser's cache off for everything else.
 *
 * @param late how long the download takes, in ms
 */
export async function deliverStripeJs(page: Page, late: number) {
	const body = Buffer.from(await script()).toString("base64");
	const devtools = await page.context().newCDPSession(page);
	devtools.on("Fetch.requestPaused", async ({ requestId }) => {
		await pause(late);
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
			// The page has moved on.
			.catch(() => {});
	});
	await devtools.send("Fetch.enable", {
		patterns: [{ urlPattern: "https://js.stripe.com/*" }],
	});
}

/** The stand-in as one classic script, made once. */
const script = () => {
	made ??= makeScript();
	return made;
};

let made: Promise<string> | undefined;

async function makeScript() {
	const [bundle] = (await build({
		configFile: false,
		logLevel: "error",
		// The test runner's own mode is no production.
		esbuild: { jsxDev: false },
		define: { "process.env.NODE_ENV": JSON.stringify("production") },
		build: {
			write: false,
			lib: {
				entry: "app/sandbox/browser/stripe.ts",
				name: "standIn",
				formats: ["iife"],
			},
		},
	})) as Rollup.RollupOutput[];
	return `${bundle?.output[0].code}\nstandIn.installStripe();`;
}
