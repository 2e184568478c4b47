import { openReceipt } from "../../support/browser/purchase";
import { expect, test } from "../../support/browser/test";
import { bookOf, priceOf } from "../../support/shop/prices";

test("a receipt prints on one page, with all that help will ask for", async ({
	page,
}) => {
	await openReceipt(page, "3");

	for (const format of ["A4", "Letter"]) {
		const pdf = await page.pdf({ format });
		expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
	}
	await page.emulateMedia({ media: "print" });
	const paper = page.locator("body");
	for (const words of [
		"Marginalia",
		"TEST: no money has moved.",
		bookOf("3").title,
		priceOf("3"),
		/pi_\w+/,
		/20\d\d/,
		"Visa ending in 4242",
	]) {
		await expect(paper.getByText(words).first()).toBeVisible();
	}
	await expect(paper.getByText("Test cards", { exact: true })).toBeHidden();
	await expect(paper.getByRole("button")).toHaveCount(0);
	await expect(
		paper.getByRole("link", { name: "Add another book" }),
	).toBeHidden();
});
