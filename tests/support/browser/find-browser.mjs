import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** Playwright's own Chromium if it is installed, else one that the system has; undefined if there is none. */
export function findBrowser() {
	return [
		process.env.CHROMIUM_PATH,
		chromium.executablePath(),
		"/usr/bin/chromium-headless-shell",
		"/usr/bin/chromium",
		"/usr/bin/chromium-browser",
		"/usr/bin/google-chrome",
	].find((path) => path && existsSync(path));
}

/** The same with everything that a shopper's browser has, such as the back/forward cache. */
export function findFullBrowser() {
	return [
		process.env.CHROMIUM_PATH,
		chromium.executablePath(),
		"/usr/bin/chromium",
		"/usr/bin/chromium-browser",
		"/usr/bin/google-chrome",
	].find((path) => path && !/headless/.test(path) && existsSync(path));
}

/** Stops Chromium's own requests, which fill the log on a machine without a network. */
export const quietArgs = [
	"--disable-quic",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];
