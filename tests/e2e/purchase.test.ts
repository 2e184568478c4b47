import { books } from "../../app/catalog/books";
import { formatMoney } from "../../app/i18n/format";
import { buy, payWith, thankYouHeading } from "../support/browser/purchase";
import { expect, inMotion, test } from "../support/browser/test";
import { cards } from "../support/browser/test-cards";
import { priceOf } from "../support/shop/prices";

test.use(inMotion);

for (const book of books) {
	test(`a shopper buys ${book.title}`, async ({ page, element }) => {
		const price = formatMoney(book.price);
		await page.goto("/");
		await page.getByRole("link", { name: `Buy ${book.title}` }).click();
		await expect(page).toHaveURL(`/checkout?item=${book.item}`);

		await element.fill(cards.visa);
		await page.getByRole("button", { name: `Pay ${price}` }).click();

		await expect(thankYouHeading(page)).toBeVisible();
		const receipt = page.getByRole("article");
		await expect(receipt).toContainText(book.title);
		await expect(receipt).toContainText(price);
		await expect(receipt).toContainText(/pi_[A-Za-z0-9]{10,}/);
		await expect(receipt).toContainText("Visa ending in 4242");
	});
}

test("a receipt opens again, without the secret in the address", async ({
	page,
}) => {
	await buy(page, "1", cards.mastercard);
	await expect(page).toHaveURL(/\/success\?payment_intent=pi_[A-Za-z0-9]+$/);

	await page.reload();
	await expect(thankYouHeading(page)).toBeVisible();
	await expect(page.getByText("Mastercard ending in 4444")).toBeVisible();
});

test("a paid checkout offers the receipt, and another copy on demand", async ({
	page,
	element,
}) => {
	await buy(page, "2");

	await page.goto("/checkout?item=2");
	await expect(page.getByText("You have already paid")).toBeVisible();
	await expect(page.getByRole("button", { name: /^Pay/ })).toHaveCount(0);

	await page.getByRole("button", { name: "Buy another copy" }).press("Enter");
	await expect(page.getByRole("heading", { name: "Checkout" })).toBeFocused();
	await element.fill(cards.visa);
	await expect(
		page.getByRole("button", { name: `Pay ${priceOf("2")}` }),
	).toBeEnabled();
});

test("an email is optional and asks Stripe for a receipt", async ({ page }) => {
	await page.goto("/checkout?item=3");
	await page.getByLabel("Email").fill("reader@example.com");
	await payWith(page, cards.amex);
	await expect(thankYouHeading(page)).toBeVisible();
	await expect(page.getByText("American Express ending in 0005")).toBeVisible();
});
