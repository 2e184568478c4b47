import { defineConfig } from "@playwright/test";
import { findBrowser } from "./tests/support/browser.mjs";
import { ports, withRealKeys } from "./tests/support/settings";

const inCi = Boolean(process.env.CI);

/** Chromium's own errands to the network would fill the log of a machine that has none. */
const quietBrowser = [
	"--disable-quic",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];

export default defineConfig({
	testDir: "tests/e2e",
	testMatch: "**/*.test.ts",
	forbidOnly: inCi,
	workers: 2,
	timeout: 60_000,
	expect: { timeout: 15_000 },
	reporter: [["list"], ["html", { open: "never" }]],
	use: {
		baseURL: `http://localhost:${ports.shop}`,
		// Without the film strip, which takes as long again as the tests do.
		trace: { mode: "retain-on-failure", screenshots: false },
		screenshot: "only-on-failure",
		launchOptions: { executablePath: findBrowser(), args: quietBrowser },
	},
	webServer: {
		command: "npm start",
		url: `http://localhost:${ports.shop}/health`,
		env: {
			PORT: String(ports.shop),
			STRIPE_MODE: withRealKeys ? "test" : "sandbox",
			LOG_LEVEL: "warn",
		},
		stdout: "ignore",
	},
});
