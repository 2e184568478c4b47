import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";
import {
	ports,
	realKeys,
	withRealKeys,
} from "./tests/support/browser/environment";
import {
	findBrowser,
	quietArgs,
} from "./tests/support/browser/find-browser.mjs";
import { noSettings } from "./tests/support/shop/no-settings";

const inCi = Boolean(process.env.CI);

export default defineConfig({
	testDir: "tests/e2e",
	testMatch: "**/*.test.ts",
	forbidOnly: inCi,
	// A test waits for a page more than it works.
	workers: availableParallelism() + 2,
	timeout: 60_000,
	expect: { timeout: 15_000, toPass: { intervals: [50] } },
	reporter: [["list"], ["html", { open: "never" }]],
	use: {
		baseURL: `http://localhost:${ports.shop}`,
		// To draw what moves takes an eighth of the time. Tests about it switch it on (tests/support/browser/test.ts).
		contextOptions: { reducedMotion: "reduce" },
		launchOptions: { executablePath: findBrowser(), args: quietArgs },
	},
	webServer: {
		command: "npm start",
		url: `http://localhost:${ports.shop}/health`,
		env: {
			...noSettings,
			PORT: String(ports.shop),
			STRIPE_MODE: withRealKeys ? "test" : "emulator",
			...(withRealKeys && realKeys),
			// Its box may be ticked from the start, and then asks for a phone.
			STRIPE_LINK: "off",
			COOKIE_SECRET: "the browser tests sign their carts with this",
			LOG_LEVEL: "warn",
		},
		stdout: "ignore",
	},
});
