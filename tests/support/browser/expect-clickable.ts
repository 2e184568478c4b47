import { expect, type Locator } from "@playwright/test";

/** Expects that nothing lies over the target: what a mouse or a finger meets there is the target itself. */
export async function expectClickable(target: Locator) {
	await expect(target).toBeVisible();
	await expect
		.poll(() =>
			target.evaluate((element) => {
				const { x, y, width, height } = element.getBoundingClientRect();
				const met = document.elementFromPoint(x + width / 2, y + height / 2);
				return element.contains(met);
			}),
		)
		.toBe(true);
}
