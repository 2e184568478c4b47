import { withRealKeys } from "../support/browser/environment";
import { buy, payWith, thankYouHeading } from "../support/browser/purchase";
import { expect, test } from "../support/browser/test";
import {
	cards,
	cardsByBrand,
	notATestCard,
} from "../support/browser/test-cards";

// A long file, of tests that share nothing.
test.describe.configure({ mode: "parallel" });

for (const [description, number, brand] of cardsByBrand) {
	test(`${description} buys a book, and the receipt names it`, async ({
		page,
	}) => {
		await buy(page, "1", number);
		await expect(page.getByRole("article")).toContainText(
			`${brand} ending in ${number.slice(-4)}`,
		);
	});
}

test.describe("a number that is not one of Stripe's test numbers", () => {
	test.skip(withRealKeys, "Stripe has a sentence of its own for it.");
	test.use({ expectedStatuses: [402] });

	test("is refused with the reason, and a test card pays", async ({ page }) => {
		await page.goto("/checkout?item=1");
		await payWith(page, notATestCard);
		const reason =
			"This is an emulator: it takes only Stripe's test card numbers, such as 4242 4242 4242 4242, and accepts no real card. Nothing was charged or kept.";
		await expect(
			page.getByRole("alert").getByText(reason, { exact: true }),
		).toBeVisible();

		await payWith(page, cards.visa);
		await expect(thankYouHeading(page)).toBeVisible();
	});
});
