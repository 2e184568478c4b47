// Makes sure that the browser tests have a browser: Playwright's download or, where that cannot be
// reached, one of Debian's packages. The first is what Playwright itself tests with, and the quicker one.
import { spawnSync } from "node:child_process";
import { findBrowser } from "./find-browser.mjs";

const asRoot = process.getuid?.() === 0;

const ways = [
	[
		"npx",
		"playwright",
		"install",
		...(asRoot ? ["--with-deps"] : []),
		"chromium",
	],
	["apt-get", "update", "-qq"],
	...["chromium-headless-shell", "chromium"].map((name) => [
		...["apt-get", "install", "-y", "-qq", "--no-install-recommends"],
		name,
	]),
];

for (const [command = "", ...args] of ways) {
	if (findBrowser()) {
		break;
	}
	console.log(`No browser yet: ${command} ${args.join(" ")}`);
	spawnSync(command, args, {
		stdio: "inherit",
		shell: process.platform === "win32",
	});
}

if (!findBrowser()) {
	console.error(
		"The browser tests need Chromium. Install it with `npx playwright install --with-deps chromium`, or name one in CHROMIUM_PATH.",
	);
	process.exit(1);
}
