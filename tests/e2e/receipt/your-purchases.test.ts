import { openReceipt, thankYouHeading } from "../../support/browser/purchase";
import { expect, test } from "../../support/browser/test";
import { bookOf } from "../../support/shop/prices";

test("the address of the receipts lists what this browser bought, each with its receipt", async ({
	page,
}) => {
	await openReceipt(page, "1");
	await openReceipt(page, "2");
	await page.getByRole("link", { name: "Your purchases" }).click();
	await expect(page).toHaveURL("/success");
	await expect(page).toHaveTitle("Your purchases · Marginalia");
	const receipts = page.getByRole("link", { name: /^See the receipt/ });
	await expect(receipts).toHaveCount(2);

	// As from a bookmark.
	await page.goto("/success");
	await expect(receipts).toHaveCount(2);
	await receipts.last().click();
	await expect(thankYouHeading(page)).toBeVisible();
	await expect(page.getByRole("article")).toContainText(bookOf("1").title);
});

test.describe("in another browser", () => {
	test.use({ expectedStatuses: [404] });

	test("a receipt says where it opens, and leads to what was bought here", async ({
		page,
		browser,
		baseURL,
	}) => {
		await openReceipt(page, "1");
		const elsewhere = await browser.newPage({ baseURL });
		const answer = await elsewhere.goto(page.url());
		expect(answer?.status()).toBe(404);
		await expect(
			elsewhere.getByRole("heading", {
				name: "This receipt opens only in the browser you paid with",
			}),
		).toBeVisible();

		await elsewhere
			.getByRole("link", { name: "Your purchases in this browser" })
			.click();
		await expect(
			elsewhere.getByText("There are none in this browser"),
		).toBeVisible();
		await elsewhere.close();
	});
});
