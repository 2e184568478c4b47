import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { withRealKeys } from "../support/settings";
import { states } from "../support/states";
import { expect, test } from "../support/test";

test.skip(withRealKeys, "Only the sandbox can be brought into every state.");

for (const state of states) {
	test.describe(state.name, () => {
		test.use({
			expectedStatuses: state.statuses ?? [],
			ignoredNoise: state.noise ?? [],
		});

		test("everybody can use it, in light and in dark, at any width", async ({
			page,
			element,
		}) => {
			await page.emulateMedia({ reducedMotion: "reduce" });
			await state.enter({ page, element });
			for (const colorScheme of ["light", "dark"] as const) {
				await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
				expect(await violations(page, state.covered)).toEqual([]);
			}
			await expect(page.locator("h1")).toHaveCount(1);
			await expect(page).toHaveTitle(/. · Marginalia$|^Marginalia: /);
			for (const width of [320, 568, 1280, 2560]) {
				await page.setViewportSize({ width, height: 640 });
				expect(await overflow(page)).toBeLessThanOrEqual(0);
				expect(await smallTargets(page)).toEqual([]);
			}
		});
	});
}

async function violations(page: Page, covered = false) {
	// axe takes the frame's transparent background for white, and can't judge what lies under the bank's page.
	const builder = new AxeBuilder({ page }).exclude("iframe");
	if (covered) builder.disableRules(["color-contrast"]);
	const { violations } = await builder
		.withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"])
		.analyze();
	return violations.map(({ id, nodes }) => [id, nodes.map((n) => n.html)]);
}

const overflow = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Buttons and links that are too small for a thumb; a link in a line of text may be. */
const smallTargets = (page: Page) =>
	page.evaluate(() =>
		[
			...document.querySelectorAll(
				"button, .button, summary, input:not([type=hidden])",
			),
		]
			.filter((target) => target.checkVisibility())
			.map(
				(target) => [target.outerHTML, target.getBoundingClientRect()] as const,
			)
			.filter(([, { width, height }]) => width < 44 || height < 44)
			.map(([html]) => html),
	);
