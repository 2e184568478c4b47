import { states } from "../support/states";
import { test } from "../support/test";

for (const state of states) {
	test.describe(state.name, () => {
		test.use({
			expectedStatuses: state.statuses ?? [],
			ignoredNoise: state.noise ?? [],
		});
		test("looks like this", async ({ page, element }, { project }) => {
			await state.enter({ page, element });
			// A page that failed loads its styles anew.
			await page.waitForFunction(() =>
				[...document.styleSheets].some(({ href }) => href?.includes("/app-")),
			);
			await page.evaluate(() => document.fonts.ready);
			await page.screenshot({
				path: `test-results/screenshots/${project.name}/${state.name}.png`,
				fullPage: !state.covered,
			});
		});
	});
}

test("without JavaScript", async ({ browser, baseURL }, { project }) => {
	const { viewport, colorScheme } = project.use;
	const reader = await browser.newContext({
		javaScriptEnabled: false,
		baseURL,
		viewport,
		colorScheme,
	});
	const page = await reader.newPage();
	await page.goto("/checkout?item=3");
	await page.screenshot({
		path: `test-results/screenshots/${project.name}/without-javascript.png`,
		fullPage: true,
	});
});
