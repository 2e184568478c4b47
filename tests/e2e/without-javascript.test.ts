import { buyLink, openReceipt } from "../support/browser/purchase";
import { expect, test } from "../support/browser/test";
import { cards } from "../support/browser/test-cards";
import { bookOf, priceOf, totalOf } from "../support/shop/prices";

test("the shop can be read without JavaScript", async ({ browser }) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	await page.goto("/");
	await buyLink(page, "3").click();
	await expect(page).toHaveURL(/\/checkout\?item=3(&scripts=none)?$/);
	await expect(
		page.getByRole("heading", { name: bookOf("3").title.split(":")[0] }),
	).toBeVisible();
	await expect(page.getByText(totalOf("3"), { exact: true })).toBeVisible();
	await expect(page.locator("noscript p")).toContainText(
		"Paying needs JavaScript",
	);
	await expect(page.locator("noscript p")).toBeVisible();
	for (const asked of [/email/, /name and address in the United/, /card/]) {
		const line = page.locator("noscript li").filter({ hasText: asked });
		await expect(line).toBeVisible();
	}
	await expect(page.getByRole("button", { name: /^Pay/ })).toHaveCount(0);
});

test("an earlier payment is shown without JavaScript, with no word about paying again", async ({
	page,
	browser,
}) => {
	await openReceipt(page, "2");

	const reader = await browser.newPage({
		javaScriptEnabled: false,
		storageState: await page.context().storageState(),
	});
	await reader.goto("/checkout?item=2");
	await expect(
		reader.getByText("You have already paid for this book"),
	).toBeVisible();
	await expect(reader.getByText("Paying needs JavaScript")).toHaveCount(0);
	await reader.getByRole("link", { name: "See the receipt" }).click();
	await expect(reader.getByText("Visa ending in 4242")).toBeVisible();
});

test("a receipt can be read without JavaScript, and its address is clean", async ({
	page,
	element,
	browser,
}) => {
	await page.goto("/checkout?item=1");
	await element.fill(cards.visa);
	const redirected = page.waitForRequest(/\/success\?/);
	await page.getByRole("button", { name: `Pay ${priceOf("1")}` }).click();
	const address = (await redirected).url();
	expect(address).toContain("_secret_");

	const reader = await browser.newPage({ javaScriptEnabled: false });
	await reader.goto(address);
	await expect(reader.getByText("Thank you for your order")).toBeVisible();
	await expect(reader.getByText("Visa ending in 4242")).toBeVisible();
	await expect(reader).toHaveURL(/\/success\?payment_intent=pi_[A-Za-z0-9]+$/);
});
