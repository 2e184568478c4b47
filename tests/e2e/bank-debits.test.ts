import type { Page } from "@playwright/test";
import { recordConfirmRequests } from "../support/browser/confirm-requests";
import { withRealKeys } from "../support/browser/environment";
import type { PaymentElement } from "../support/browser/payment-element";
import { payWith, thankYouHeading } from "../support/browser/purchase";
import { expect, test } from "../support/browser/test";
import { cards } from "../support/browser/test-cards";
import { amountLike, priceOf, sellsInDollars } from "../support/shop/prices";
import { emulator } from "../support/stripe/account-under-test";

test.skip(
	withRealKeys,
	"Stripe has the shopper choose a bank in a window of its own; the emulator asks for the numbers.",
);

/** Test accounts of a bank. https://docs.stripe.com/payments/ach-direct-debit/accept-a-payment#test-account-numbers */
const accounts = {
	neverSettling: "000000000009",
	notATestAccount: "123456789",
};

test.skip(!sellsInDollars, "US bank accounts pay in dollars only.");

test.beforeEach(async ({ page }) => {
	await page.goto("/checkout?item=3");
});

test("a debit is on its way, then paid, which is announced, and the shopper need do nothing", async ({
	page,
	element,
}) => {
	await payFrom(accounts.neverSettling, page, element);
	const announced = page.getByRole("status");
	await expect(
		announced.getByRole("heading", { name: "Your payment is on its way" }),
	).toBeVisible();
	await expect(page.getByText(amountLike("3", 0))).toBeVisible();

	await emulator.settle(await paymentOn(page), "succeeded");
	await expect(
		announced.getByRole("heading", { name: "Thank you for your order" }),
	).toBeVisible();
	await expect(page.getByRole("article")).toContainText(priceOf("3"));
});

test("a debit that fails says so by itself, and a card pays the same payment", async ({
	page,
	element,
}) => {
	await payFrom(accounts.neverSettling, page, element);
	const receipt = page.getByRole("article");
	await expect(
		page.getByRole("heading", { name: "Your payment is on its way" }),
	).toBeVisible();
	const paymentId = await paymentOn(page);
	await emulator.settle(paymentId, "failed");
	await expect(
		page.getByRole("heading", { name: "The payment did not go through" }),
	).toBeVisible();

	await expect(receipt).toContainText(
		"There wasn’t enough money in the bank account.",
	);
	await page.getByRole("link", { name: "Back to the checkout" }).click();
	await payWith(page, cards.visa);
	await expect(thankYouHeading(page)).toBeVisible();
	await expect(receipt).toContainText(paymentId);
});

test("the checkout of a book whose debit is on its way offers no second payment", async ({
	page,
	element,
}) => {
	await payFrom(accounts.neverSettling, page, element);
	await expect(
		page.getByRole("heading", { name: "Your payment is on its way" }),
	).toBeVisible();
	await expect(page.getByText("up to five working days")).toBeVisible();
	await expect(page.getByText("You can close this page")).toBeVisible();
	await expect(page.getByText(/^Last checked at \d\d:\d\d\.$/)).toBeVisible();

	await page.goto("/checkout?item=3");
	await expect(page.getByText("Your payment is on its way")).toBeVisible();
	await expect(page.getByRole("button", { name: /^Pay/ })).toHaveCount(0);
});

test("an empty bank form is refused before anything is sent, until another method is chosen", async ({
	page,
	element,
}) => {
	const confirmed = recordConfirmRequests(page);
	await element.fillAddress();
	await element.choose("us_bank_account");
	await page.getByRole("button", { name: `Pay ${priceOf("3")}` }).click();
	await expect(page.getByRole("alert")).toContainText(
		"Your email is incomplete.",
	);
	expect(confirmed).toEqual([]);

	await element.choose("cashapp");
	await expect(page.getByRole("alert")).toHaveCount(0);
});

test.describe("an account that is not a test account", () => {
	test.use({ expectedStatuses: [400] });

	test("is refused with the reason", async ({ page, element }) => {
		await payFrom(accounts.notATestAccount, page, element);
		await expect(page.getByRole("alert")).toContainText(
			"This is an emulator: it takes only Stripe's test bank accounts",
		);
	});
});

/** The id of the payment that the receipt shows. */
async function paymentOn(page: Page) {
	const text = await page.getByRole("article").innerText();
	return /pi_\w+/.exec(text)?.[0] ?? "";
}

async function payFrom(account: string, page: Page, element: PaymentElement) {
	await element.fillAddress();
	await element.choose("us_bank_account");
	const form = await element.frameWith('input[name="accountNumber"]');
	await form.getByLabel("Full name").fill("Jenny Rosen");
	await form.getByLabel("Email").fill("jenny@example.com");
	await form.getByLabel("Routing number").fill("110000000");
	await form.getByLabel("Account number").fill(account);
	await page.getByRole("button", { name: `Pay ${priceOf("3")}` }).click();
}
