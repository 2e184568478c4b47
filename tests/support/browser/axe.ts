import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** Looks for what is wrong with a page and its frames. Of what is right it tells one element for each rule. */
export async function axeOn(page: Page) {
	for (const frame of page.frames()) {
		if (!(await frame.evaluate(() => "axe" in window))) {
			await frame.evaluate(axeSource);
		}
	}
	return (
		// It would load its own axe at each look, twice, and not minified.
		new AxeBuilder({ page, axeSource: "void 0" })
			.options({ resultTypes: ["violations", "incomplete"] })
			// In the page itself, since its frames are of its origin; axe would else open another page for each look.
			.setLegacyMode()
	);
}

const axeSource = readFileSync(
	createRequire(import.meta.resolve("@axe-core/playwright")).resolve(
		"axe-core/axe.min.js",
	),
	"utf8",
);
