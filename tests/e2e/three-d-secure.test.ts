import type { Page } from "@playwright/test";
import { recordConfirmRequests } from "../support/browser/confirm-requests";
import { withRealKeys } from "../support/browser/environment";
import { payWith, thankYouHeading } from "../support/browser/purchase";
import { expect, test } from "../support/browser/test";
import { cards } from "../support/browser/test-cards";
import {
	answerChallenge,
	challengeButton,
	expectNoChallenge,
} from "../support/browser/three-d-secure";
import { priceOf } from "../support/shop/prices";

// A long file, of tests that share nothing.
test.describe.configure({ mode: "parallel" });

// Stripe.js's own words; the payment's last error has others.
const notAuthenticated =
	"We are unable to authenticate your payment method. Please choose a different payment method and try again.";

async function expectRefusal(page: Page, words: string) {
	const refusal = page.getByRole("alert");
	await expect(refusal.getByText(words, { exact: true })).toBeVisible();
	await expect(refusal).toContainText("Nothing has been charged.");
}

for (const card of [
	"challenged",
	"challengedAlways",
	"challengedUnlessSetUp",
] as const) {
	test(`a card that is ${card} pays once the bank agrees`, async ({ page }) => {
		await page.goto("/checkout?item=1");
		await payWith(page, cards[card]);
		await answerChallenge(page, "Complete");
		await expectReceipt(page, cards[card]);
	});
}

test("a card that may be challenged but need not be just pays", async ({
	page,
}) => {
	await page.goto("/checkout?item=1");
	await payWith(page, cards.challengeOptional);
	await expectReceipt(page, cards.challengeOptional);
});

test("a failed challenge says so, and another card pays the same payment", async ({
	page,
}) => {
	const confirmed = recordConfirmRequests(page);
	await page.goto("/checkout?item=1");
	await payWith(page, cards.challenged);
	await answerChallenge(page, "Fail");
	await expect(page.getByRole("alert")).toHaveText(notAuthenticated);

	await payWith(page, cards.visa);
	await expectReceipt(page, cards.visa);
	expect(confirmed).toHaveLength(2);
	await expect(page.getByRole("article")).toContainText(String(confirmed[0]));
	expect(new Set(confirmed).size).toBe(1);
});

test("a failed challenge can be tried again with the same card", async ({
	page,
}) => {
	await page.goto("/checkout?item=1");
	await payWith(page, cards.challenged);
	await answerChallenge(page, "Fail");
	await expect(page.getByRole("alert")).toHaveText(notAuthenticated);

	await pay(page);
	await answerChallenge(page, "Complete");
	await expectReceipt(page, cards.challenged);
});

for (const [card, words] of [
	["challengedThenInsufficientFunds", "Your card has insufficient funds."],
	["challengedThenDeclined", "Your card was declined."],
] as const) {
	test(`a card that is ${card} says so after the challenge`, async ({
		page,
	}) => {
		await page.goto("/checkout?item=1");
		await payWith(page, cards[card]);
		await answerChallenge(page, "Complete");
		await expectRefusal(page, words);

		await payWith(page, cards.visa);
		await expectReceipt(page, cards.visa);
	});
}

test.describe("a card whose bank cannot be asked", () => {
	test.use({ expectedStatuses: [402] });

	test("is declined without a challenge", async ({ page }) => {
		await page.goto("/checkout?item=1");
		await payWith(page, cards.declinedForLackOfChallenge);
		await expectRefusal(page, "Your card was declined.");
		await expectNoChallenge(page);
	});
});

test.describe("a challenge that was left by a reload", () => {
	test.beforeEach(async ({ page }) => {
		page.on("dialog", (dialog) => dialog.accept());
		await page.goto("/checkout?item=1");
		await payWith(page, cards.challenged);
		await challengeButton(page, "Complete");
		await page.reload();
		await expect(page.getByText("still needs you to confirm it")).toBeVisible();
	});

	test("leaves a payment that another card pays", async ({ page }) => {
		await payWith(page, cards.mastercard);
		await expectReceipt(page, cards.mastercard);
	});

	test("can be gone on with", async ({ page }) => {
		await page.getByRole("button", { name: "Continue this payment" }).click();
		await answerChallenge(page, "Complete");
		await expectReceipt(page, cards.challenged);
	});

	test("can be gone on with and failed, and another card pays", async ({
		page,
	}) => {
		await page.getByRole("button", { name: "Continue this payment" }).click();
		await answerChallenge(page, "Fail");
		await expect(page.getByRole("alert")).toHaveText(notAuthenticated);
		await payWith(page, cards.visa);
		await expectReceipt(page, cards.visa);
	});
});

test("closing the challenge is a failure, and another card pays", async ({
	page,
}) => {
	test.skip(withRealKeys, "Whether Stripe's lightbox can be closed is unsure.");
	await page.goto("/checkout?item=1");
	await payWith(page, cards.challenged);
	await challengeButton(page, "Complete");
	await page.keyboard.press("Escape");
	await expect(page.getByRole("alert")).toHaveText(notAuthenticated);

	await payWith(page, cards.visa);
	await expectReceipt(page, cards.visa);
});

const pay = (page: Page) =>
	page.getByRole("button", { name: `Pay ${priceOf("1")}` }).click();

async function expectReceipt(page: Page, number: string) {
	await expect(thankYouHeading(page)).toBeVisible();
	await expect(page.getByRole("article")).toContainText(
		`ending in ${number.slice(-4)}`,
	);
}
