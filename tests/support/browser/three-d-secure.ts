import { expect, type Locator, type Page } from "@playwright/test";

// The lightbox is Stripe's frame, and the bank's test page is a frame in it.
const lightbox =
	'iframe[name^="__privateStripeFrame"][src*="three-ds-2-challenge"]';
const bankPage = 'iframe[name="stripe-challenge-frame"]';

const buttons = {
	Complete: "#test-source-authorize-3ds",
	Fail: "#test-source-fail-3ds",
};

type Answer = keyof typeof buttons;

/** The button of the bank's test page. On real Stripe it may take half a minute to appear. */
export async function challengeButton(
	page: Page,
	answer: Answer,
): Promise<Locator> {
	const button = page
		.frameLocator(lightbox)
		.frameLocator(bankPage)
		.locator(buttons[answer]);
	await expect(button).toBeVisible({ timeout: 30_000 });
	return button;
}

/** Answers the bank's challenge and waits until the lightbox has closed. */
export async function answerChallenge(page: Page, answer: Answer) {
	const button = await challengeButton(page, answer);
	// A click is lost while the page's script does not listen yet.
	await expect(async () => {
		if ((await page.locator(lightbox).count()) > 0) {
			await button.click({ timeout: 2_000 });
		}
		await expect(page.locator(lightbox)).toHaveCount(0, { timeout: 5_000 });
	}).toPass();
}

/** Expects that no challenge is shown. */
export const expectNoChallenge = (page: Page) =>
	expect(page.locator(lightbox)).toHaveCount(0);
