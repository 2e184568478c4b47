import { cards, cardsByBrand, notATestCard } from "../support/cards";
import { withRealKeys } from "../support/settings";
import { expect, test } from "../support/test";

for (const [description, number, brand] of cardsByBrand) {
	test(`${description} buys a book, and the receipt names it`, async ({
		page,
		element,
	}) => {
		await page.goto("/checkout?item=1");
		await element.fill(number);
		await page.getByRole("button", { name: "Pay $23.00" }).click();
		await expect(
			page.getByRole("heading", { name: "Thank you for your order" }),
		).toBeVisible();
		await expect(page.getByRole("article")).toContainText(
			`${brand} ending in ${number.slice(-4)}`,
		);
	});
}

test.describe("a number that is not one of Stripe's test numbers", () => {
	test.skip(withRealKeys, "Stripe has a sentence of its own for it.");
	test.use({ expectedStatuses: [402] });

	test("is refused with the reason, and a test card pays", async ({
		page,
		element,
	}) => {
		await page.goto("/checkout?item=1");
		await element.fill(notATestCard);
		const pay = page.getByRole("button", { name: "Pay $23.00" });
		await pay.click();
		await expect(page.getByRole("alert")).toHaveText(
			"This is a sandbox: it takes only Stripe's test card numbers, such as 4242 4242 4242 4242, and accepts no real card. Nothing was charged or kept.",
		);

		await element.fill(cards.visa);
		await pay.click();
		await expect(page.getByText("Thank you for your order")).toBeVisible();
	});
});
