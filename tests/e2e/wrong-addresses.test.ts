import {
	buyLink,
	openReceipt,
	thankYouHeading,
} from "../support/browser/purchase";
import { expect, test } from "../support/browser/test";
import { cards } from "../support/browser/test-cards";
import { priceOf } from "../support/shop/prices";

test.use({ expectedStatuses: [404] });

for (const address of ["/checkout?item=99", "/checkout", "/no-such-page"]) {
	test(`${address} is not found, and offers the books`, async ({ page }) => {
		const answer = await page.goto(address);
		expect(answer?.status()).toBe(404);
		await buyLink(page, "1").click();
		await expect(page).toHaveURL("/checkout?item=1");
	});
}

test("a link with what a mailer appended sells the book, and another copy", async ({
	page,
	element,
}) => {
	await page.goto("/checkout?item=1?utm_source=letter");
	await element.fill(cards.visa);
	await page.getByRole("button", { name: `Pay ${priceOf("1")}` }).click();
	await expect(thankYouHeading(page)).toBeVisible();

	await page.goto("/checkout?item=1.");
	await page.getByRole("button", { name: "Buy another copy" }).click();
	await expect(page).toHaveURL("/checkout?item=1");
	await expect(
		page.getByRole("button", { name: `Pay ${priceOf("1")}` }),
	).toBeEnabled();
});

test("a receipt is nobody else's", async ({ page, browser }) => {
	await openReceipt(page, "1");

	const stranger = await browser.newPage();
	const withoutSecret = await stranger.goto(page.url());
	expect(withoutSecret?.status()).toBe(404);
	await expect(
		stranger.getByText("opens only in the browser you paid with"),
	).toBeVisible();

	const id = new URL(page.url()).searchParams.get("payment_intent");
	const withWrongSecret = await stranger.goto(
		`${page.url()}&payment_intent_client_secret=${id}_secret_guessed`,
	);
	expect(withWrongSecret?.status()).toBe(404);
	await expect(stranger.getByText(priceOf("1"), { exact: true })).toHaveCount(
		1,
	);
});
