import type { Page } from "@playwright/test";
import { withRealKeys } from "../../support/browser/environment";
import { addresses } from "../../support/browser/payment-element";
import { thankYouHeading } from "../../support/browser/purchase";
import { expect, test } from "../../support/browser/test";

test.skip(
	withRealKeys,
	"Only the emulator's forms can be filled in by a page.",
);
// A declined card is a 402, and Chromium says so in the console.
test.use({ expectedStatuses: [402] });

for (const width of [360, 1280]) {
	test(`at ${width} px one click fills in the form, and a second one pays`, async ({
		page,
	}) => {
		await page.setViewportSize({ width, height: 800 });
		await page.goto("/checkout?item=1");
		await page.getByRole("button", { name: "Fill in the form" }).click();
		await expect(page.getByText("The form is filled in: Pays")).toBeAttached();
		await pay(page);
		await expect(thankYouHeading(page)).toBeVisible();
		const receipt = page.getByRole("article");
		for (const words of [
			"Jenny Rosen",
			"jenny@example.com",
			"Visa ending in",
		]) {
			await expect(receipt).toContainText(words);
		}
	});
}

test("beside each test card is what it does, and it does", async ({ page }) => {
	await page.goto("/checkout?item=1");
	await choose(page, "Declined");
	await pay(page);
	await expect(page.getByRole("alert")).toContainText("declined");
	await choose(page, "Expired");
	await pay(page);
	await expect(page.getByRole("alert")).toContainText("expired");
	await choose(page, "Pays");
	await pay(page);
	await expect(thankYouHeading(page)).toBeVisible();
});

test("a bank account is filled in like a card", async ({ page }) => {
	await page.goto("/checkout?item=2");
	await choose(page, "A bank account: pays a few seconds later");
	await pay(page);
	await expect(
		page.getByRole("heading", { name: "Your payment is on its way" }),
	).toBeVisible();
	await expect(thankYouHeading(page)).toBeVisible();
});

test("what a shopper has typed stays", async ({ page, element }) => {
	await page.goto("/checkout?item=1");
	await element.fillAddress(addresses.british);
	await page.getByLabel("Email").fill("ada@example.com");
	await page.getByRole("button", { name: "Fill in the form" }).click();
	await pay(page);
	await expect(thankYouHeading(page)).toBeVisible();
	for (const words of ["Ada Lovelace", "ada@example.com"]) {
		await expect(page.getByRole("article")).toContainText(words);
	}
});

test("there is nothing to fill in where there is no form", async ({ page }) => {
	const button = page.getByRole("button", { name: /^Fill in/ });
	await page.goto("/checkout?item=1");
	await expect(button.first()).toBeVisible();
	await page.getByRole("link", { name: "Marginalia" }).first().click();
	await expect(page).toHaveURL("/");
	await expect(button).toHaveCount(0);
	await page.goBack();
	await expect(button.first()).toBeVisible();
});

/** Opens the list of the notice, if it is not open yet. */
async function choose(page: Page, outcome: string) {
	const notice = page.getByRole("complementary", { name: "Emulator" });
	const button = notice.getByRole("button", {
		name: `Fill in (${outcome})`,
		exact: true,
	});
	if (!(await button.isVisible())) {
		await notice.getByText("Test cards", { exact: true }).click();
	}
	await button.click();
}

const pay = (page: Page) => page.getByRole("button", { name: /^Pay/ }).click();
