import { expect, type Page } from "@playwright/test";

/**
 * Lets 16 s pass on this page, and not on one that takes its place, until this happens. Playwright's clock would let them
 * pass on the next page too.
 */
export async function letTimePass(page: Page, happens: () => Promise<void>) {
	await page.evaluate(() => document.documentElement.classList.add("old"));
	await expect(async () => {
		await page.evaluate(() => {
			if (document.documentElement.matches(".old")) {
				const { now } = Date;
				Date.now = () => now() + 16_000;
			}
		});
		await happens();
	}).toPass();
}
