import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser/test";
import { cards } from "../support/browser/test-cards";
import { priceOf } from "../support/shop/prices";

declare global {
	interface Window {
		/** The texts of live regions, as a screen reader announces them. */
		announced: string[];
	}
}

test.use({ expectedStatuses: [402] });

test("whoever hears the checkout is told how it stands, from loading to declined", async ({
	page,
	element,
}) => {
	await recordAnnouncements(page);
	await page.goto("/checkout?item=1");
	await element.fill(cards.declined);
	await page.getByRole("button", { name: /^Pay/ }).click();
	await expect(page.getByRole("alert")).toBeFocused();
	expect(await page.evaluate(() => window.announced)).toEqual([
		"The card form is on its way.",
		"The card form is ready.",
		`Paying ${priceOf("1")}. One moment.`,
		expect.stringContaining("Your card was declined."),
	]);
});

const recordAnnouncements = (page: Page) =>
	page.addInitScript(() => {
		const liveRegions = "[aria-live], [role=status], [role=alert]";
		window.announced = [];
		new MutationObserver(() => {
			for (const region of document.querySelectorAll(liveRegions)) {
				const { textContent: text } = region;
				const isHeard = text && region.checkVisibility();
				if (isHeard && !window.announced.includes(text)) {
					window.announced.push(text);
				}
			}
		}).observe(document, {
			subtree: true,
			childList: true,
			characterData: true,
		});
	});
