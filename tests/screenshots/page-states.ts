import { test } from "../support/browser/test";
import { pageStates } from "../support/page-states/all-page-states";

for (const state of pageStates) {
	test.describe(state.name, () => {
		test.use({
			expectedStatuses: state.statuses ?? [],
			ignoredConsoleErrors: state.consoleErrors ?? [],
			javaScriptEnabled: !state.withoutScripts,
		});
		test("looks like this", async ({ page, element, shopWithKeys }, {
			project,
		}) => {
			await state.enter({ page, element, shopWithKeys });
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
