// Makes sure that the browser tests have a browser: Playwright's download, which goes into a cache of the user's, or
// one of Debian's packages, where those may be installed. The first is what Playwright itself tests with, and the
// quicker one.
import { spawnSync } from "node:child_process";
import {
	installPackage,
	mayInstallPackages,
} from "../packages/debian-packages.mjs";
import { findBrowser } from "./find-browser.mjs";

const ways = [
	() => {
		const withDeps = mayInstallPackages() ? ["--with-deps"] : [];
		spawnSync("npx", ["playwright", "install", ...withDeps, "chromium"], {
			stdio: "inherit",
			shell: process.platform === "win32",
		});
	},
	() => installPackage("chromium-headless-shell"),
	() => installPackage("chromium"),
];

for (const install of ways) {
	if (findBrowser()) {
		break;
	}
	console.log("No browser yet: trying to install one.");
	install();
}

if (!findBrowser()) {
	console.error(
		"The browser tests need Chromium. Install it with `npx playwright install --with-deps chromium`, let the tests install it with INSTALL_PACKAGES=1 (as root on Debian), or name one in CHROMIUM_PATH.",
	);
	process.exit(1);
}
