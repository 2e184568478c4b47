import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { withRealKeys } from "../support/browser/environment";
import { expect, test } from "../support/browser/test";
import { pageStates } from "../support/page-states/all-page-states";

test.skip(withRealKeys, "Only the emulator can be brought into every state.");

for (const state of pageStates) {
	test.describe(state.name, () => {
		test.use({
			expectedStatuses: state.statuses ?? [],
			ignoredConsoleErrors: state.consoleErrors ?? [],
		});

		test("everybody can use it, in light and in dark, at any width, and nothing moves for those who want it still", async ({
			page,
			element,
			shopWithKeys,
		}) => {
			await page.emulateMedia({ reducedMotion: "reduce" });
			if (state.withoutScripts) {
				await keepScriptsAway(page);
			}
			await state.enter({ page, element, shopWithKeys });
			expect(await moving(page)).toBe(0);
			for (const colorScheme of ["light", "dark"] as const) {
				await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
				expect(await violations(page, state.covered)).toEqual([]);
			}
			await expect(page.locator("h1")).toHaveCount(1);
			await expect(page).toHaveTitle(/. · Marginalia$|^Marginalia: /);
			for (const [width, height] of [
				[320, 568],
				[568, 320],
				[1280, 800],
				[2560, 1440],
			] as const) {
				await page.setViewportSize({ width, height });
				expect(await overflow(page)).toBeLessThanOrEqual(0);
				expect(await smallTargets(page)).toEqual([]);
			}
			await page.setViewportSize({ width: 640, height: 800 });
			await page.evaluate(() => {
				document.documentElement.style.fontSize = "200%";
			});
			expect(await overflow(page)).toBeLessThanOrEqual(0);
		});
	});
}

async function violations(page: Page, covered = false) {
	// axe takes the frame's transparent background for white, and can't judge what lies under the bank's page.
	const builder = new AxeBuilder({ page }).exclude("iframe");
	if (covered) {
		builder.disableRules(["color-contrast"]);
	}
	const { violations } = await builder
		.withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"])
		.analyze();
	return violations.map(({ id, nodes }) => [id, nodes.map((n) => n.html)]);
}

/** Shows the page as without JavaScript in a browser that has it on, because axe is a script itself. */
const keepScriptsAway = (page: Page) =>
	page.route("**/*", async (route) => {
		if (route.request().resourceType() !== "document") {
			return route.continue();
		}
		const response = await route.fetch();
		const html = await response.text();
		const body = html
			.replace(/<script.*?<\/script>/gs, "")
			.replace(/<\/?noscript>/g, "");
		await route.fulfill({ response, body });
	});

const moving = (page: Page) =>
	page.evaluate(() => document.getAnimations().length);

const overflow = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Buttons, fields and links that are too small for a thumb; a link in a line of text may be. */
const smallTargets = (page: Page) =>
	page.evaluate(() => {
		const isInSentence = (target: Element) =>
			target.matches("a:not(.button)") &&
			target.parentElement?.textContent !== target.textContent &&
			getComputedStyle(target).display === "inline";
		return [
			...document.querySelectorAll(
				"a:not(.skip), button, summary, input:not([type=hidden])",
			),
		]
			.filter((target) => target.checkVisibility() && !isInSentence(target))
			.map(
				(target) => [target.outerHTML, target.getBoundingClientRect()] as const,
			)
			.filter(([, { width, height }]) => width < 44 || height < 44)
			.map(([html]) => html);
	});
