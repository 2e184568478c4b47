import type { Page } from "@playwright/test";
import { withRealKeys } from "../../support/browser/environment";
import { payWith, thankYouHeading } from "../../support/browser/purchase";
import { expect, test } from "../../support/browser/test";
import { cards } from "../../support/browser/test-cards";
import {
	answerChallenge,
	challengeButton,
} from "../../support/browser/three-d-secure";
import { sellsInDollars } from "../../support/shop/prices";
import { stripe } from "../../support/stripe/account-under-test";

const address = "reader@example.com";

test.beforeEach(async ({ page }) => {
	await page.goto("/checkout?item=1");
	await expect(page.getByRole("button", { name: /^Pay/ })).toBeEnabled();
});

test.describe("an address that Stripe refuses", () => {
	test.use({ expectedStatuses: [400] });

	test("is named at its field, and the payment goes on once it is mended", async ({
		page,
	}) => {
		// A browser takes it for one.
		await page.getByLabel("Email").fill("a@b");
		await payWith(page, cards.visa);
		const field = page.getByRole("textbox", { name: "Email" });
		await expect(field).toBeFocused();
		await expect(field).toHaveAttribute("aria-invalid", "true");
		await expect(field).toHaveAccessibleDescription(/isn’t a complete address/);
		await expect(page.getByRole("alert")).toContainText(
			"Nothing has been charged",
		);

		await field.fill(address);
		await expect(page.getByRole("alert")).toHaveCount(0);
		await expect(field).not.toHaveAttribute("aria-invalid", "true");
		await page.getByRole("button", { name: /^Pay/ }).click();
		expect(await receiptEmail(page)).toBe(address);
	});
});

test.describe("after a decline", () => {
	test.use({ expectedStatuses: [402] });

	test("an address that is cleared is cleared at Stripe", async ({ page }) => {
		await page.getByLabel("Email").fill(address);
		await payWith(page, cards.declined);
		await expect(page.getByRole("alert")).toBeVisible();
		await page.getByLabel("Email").fill("");
		await payWith(page, cards.visa);
		expect(await receiptEmail(page)).toBeNull();
	});
});

test("an address is there again after a visit to the shelf and Back", async ({
	page,
}) => {
	await page.getByLabel("Email").fill(address);
	await page.getByRole("link", { name: "Marginalia" }).click();
	await expect(page).toHaveURL(/\/$/);
	await page.goBack();
	await expect(page.getByLabel("Email")).toHaveValue(address);
	await payWith(page, cards.visa);
	expect(await receiptEmail(page)).toBe(address);
});

test.describe("a payment that is continued", () => {
	test.use({ expectedStatuses: [422, 503] });

	test.beforeEach(async ({ page }) => {
		page.on("dialog", (dialog) => dialog.accept());
		await payWith(page, cards.challenged);
		await challengeButton(page, "Complete");
		await page.reload();
	});

	test("takes an address that was typed before", async ({ page }) => {
		await page.getByLabel("Email").fill(address);
		await continueButton(page).click();
		await answerChallenge(page, "Complete");
		expect(await receiptEmail(page)).toBe(address);
	});

	test("names at the field what is no address, and goes on once it is mended", async ({
		page,
	}) => {
		const field = page.getByRole("textbox", { name: "Email" });
		await field.fill("a@b");
		await continueButton(page).click();
		await expect(field).toBeFocused();
		await expect(field).toHaveAttribute("aria-invalid", "true");
		await field.fill(address);
		await continueButton(page).click();
		await answerChallenge(page, "Complete");
		expect(await receiptEmail(page)).toBe(address);
	});

	test("waits until the address has reached Stripe", async ({ page }) => {
		await page.route("/checkout/email", (route) =>
			route.fulfill({ status: 503 }),
		);
		await page.getByLabel("Email").fill(address);
		await continueButton(page).click();
		await expect(page.getByRole("alert")).toContainText(
			"We couldn’t pass your email address on.",
		);
		await page.unroute("/checkout/email");
		await continueButton(page).click();
		await answerChallenge(page, "Complete");
		expect(await receiptEmail(page)).toBe(address);
	});
});

test("an address outlives a reload, and a payment that failed elsewhere", async ({
	page,
	element,
}) => {
	test.skip(!sellsInDollars, "Amazon Pay takes dollars only.");
	await page.getByLabel("Email").fill(address);
	await page.reload();
	await expect(page.getByLabel("Email")).toHaveValue(address);

	await expect(page.getByRole("button", { name: /^Pay/ })).toBeEnabled();
	await element.fillAddress();
	await element.choose("amazon_pay");
	await page.getByRole("button", { name: /^Pay/ }).click();
	await page.getByText("Fail Test Payment").click();
	await page.getByRole("link", { name: "Back to the checkout" }).click();
	await expect(page.getByLabel("Email")).toHaveValue(address);
	await payWith(page, cards.visa);
	expect(await receiptEmail(page)).toBe(address);
});

test("a bank debit takes the address over and asks for it once", async ({
	page,
	element,
}) => {
	test.skip(
		withRealKeys,
		"Stripe has the shopper choose a bank in a window of its own.",
	);
	test.skip(!sellsInDollars, "US bank accounts pay in dollars only.");
	await page.getByLabel("Email").fill(address);
	await element.choose("us_bank_account");
	const form = await element.frameWith('input[name="accountNumber"]');
	await expect(form.getByLabel("Email")).toHaveValue(address);
	await expect(page.getByLabel("Email")).toHaveCount(0);

	await (await element.frameWith('[data-testid="card"]'))
		.locator('[data-testid="card"]')
		.click();
	await expect(page.getByLabel("Email")).toHaveValue(address);
});

const continueButton = (page: Page) =>
	page.getByRole("button", { name: "Continue this payment" });

/** Where Stripe sends its receipt of the payment that the page has just made. */
async function receiptEmail(page: Page) {
	await expect(thankYouHeading(page)).toBeVisible();
	const id = new URL(page.url()).searchParams.get("payment_intent");
	return (await stripe.paymentIntents.retrieve(String(id))).receipt_email;
}
