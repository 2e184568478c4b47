import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser/test";
import { cards } from "../support/browser/test-cards";

declare global {
	interface Window {
		/** What a screen reader says by itself: the words of live regions, as they come. */
		heard: string[];
	}
}

test.use({ expectedStatuses: [402] });

test("whoever hears the checkout is told how it stands, from loading to declined", async ({
	page,
	element,
}) => {
	await listen(page);
	await page.goto("/checkout?item=1");
	await element.fill(cards.declined);
	await page.getByRole("button", { name: /^Pay/ }).click();
	await expect(page.getByRole("alert")).toBeFocused();
	expect(await page.evaluate(() => window.heard)).toEqual([
		"The card form is on its way.",
		"The card form is ready.",
		"Paying $23.00. One moment.",
		expect.stringContaining("Your card was declined."),
	]);
});

const listen = (page: Page) =>
	page.addInitScript(() => {
		const liveRegions = "[aria-live], [role=status], [role=alert]";
		window.heard = [];
		new MutationObserver(() => {
			for (const { textContent } of document.querySelectorAll(liveRegions)) {
				if (textContent && !window.heard.includes(textContent)) {
					window.heard.push(textContent);
				}
			}
		}).observe(document, {
			subtree: true,
			childList: true,
			characterData: true,
		});
	});
