import { expect, type Locator, type Page } from "@playwright/test";

/** Presses Tab until the target has focus. Real Stripe may have a few more stops on the way. */
export async function tabTo(page: Page, target: Locator) {
	await expect(target).toBeVisible();
	for (let presses = 0; presses < 40; presses++) {
		if (await hasFocus(target)) {
			return;
		}
		await page.keyboard.press("Tab");
	}
	throw new Error(`Tab does not reach ${target}.`);
}

// A frame's document remembers its last element while the focus is elsewhere.
const hasFocus = (target: Locator) =>
	target.evaluate(
		(element) =>
			element.ownerDocument.hasFocus() &&
			element === element.ownerDocument.activeElement,
	);
