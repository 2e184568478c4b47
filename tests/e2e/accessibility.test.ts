import type AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { axeOn } from "../support/browser/axe";
import { withRealKeys } from "../support/browser/environment";
import { expect, test } from "../support/browser/test";
import { pageStates } from "../support/page-states/all-page-states";

// A long file, of tests that share nothing.
test.describe.configure({ mode: "parallel" });

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
				const { wrong, unclear, seen } = await audit(page, {
					covered: state.covered,
					// Nothing else is another in the dark.
					coloursOnly: colorScheme === "dark",
				});
				expect({ wrong, unclear }).toEqual({ wrong: [], unclear: [] });
				expect(seen).toBeGreaterThan(0);
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
			// Text at twice its size, as in a browser whose user has set it so.
			await page.setViewportSize({ width: 360, height: 800 });
			await page.evaluate(() => {
				document.documentElement.style.fontSize = "200%";
			});
			expect(await overflow(page)).toBeLessThanOrEqual(0);
		});
	});
}

/** What is wrong, or could not be told, and whether contrast was looked at, in page and frames alike. */
async function audit(
	page: Page,
	{ covered = false, coloursOnly }: { covered?: boolean; coloursOnly: boolean },
) {
	await paintFrames(page);
	const axe = await axeOn(page);
	// What lies under the bank's page can't be read, and need not be. A card network's logotype need have no contrast.
	const builder = covered
		? axe.include("dialog")
		: axe.exclude(["iframe", ".p-CardIcon"]);
	const { violations, incomplete, passes } = await (coloursOnly
		? builder.withRules(["color-contrast", "link-in-text-block"])
		: builder.withTags(tags)
	).analyze();
	return {
		wrong: violations.map(toLines),
		unclear: incomplete
			.filter(({ id }) => id === "color-contrast")
			.map((result) => ({ ...result, nodes: result.nodes.filter(isUnseen) }))
			.filter(({ nodes }) => nodes.length > 0)
			.map(toLines),
		seen: passes
			.filter(({ id }) => id === "color-contrast")
			.flatMap(({ nodes }) => nodes).length,
	};
}

const tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

type Result = Awaited<ReturnType<AxeBuilder["analyze"]>>["passes"][number];

const toLines = ({ id, nodes }: Result) => [
	id,
	nodes.map(({ html, any }) => [html, ...any.map(({ message }) => message)]),
];

/** Whether the background is what could not be told; of a single sign axe asks whether it is text at all. */
const isUnseen = ({ any }: Result["nodes"][number]) =>
	any.some(({ data }) => data?.messageKey !== "shortTextContent");

/** A frame is as transparent as Stripe's, and axe takes that for white: it gets the colour that lies beneath. */
async function paintFrames(page: Page) {
	const paper = await page.evaluate(
		() => getComputedStyle(document.body).backgroundColor,
	);
	for (const frame of page.frames()) {
		await frame.evaluate((color) => {
			const { style } = document.documentElement;
			if (document.querySelector(".p-PaymentElement, .p-AddressElement")) {
				style.backgroundColor = color;
			}
		}, paper);
	}
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
