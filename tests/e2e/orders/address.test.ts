import { recordConfirmRequests } from "../../support/browser/confirm-requests";
import { addresses } from "../../support/browser/payment-element";
import {
	buyLink,
	payWith,
	thankYouHeading,
} from "../../support/browser/purchase";
import { expect, test } from "../../support/browser/test";
import { cards } from "../../support/browser/test-cards";

const written = {
	american:
		/Jenny Rosen\s*510 Townsend St\s*San Francisco, CA 94103\s*United States/,
	canadian:
		/Margaret Laurence\s*80 Spadina Ave\s*Toronto ON\s+M5V 2J4\s*Canada/,
	british: /Ada Lovelace\s*10 Downing St\s*London\s*SW1A 2AA\s*United Kingdom/,
};

for (const country of ["american", "canadian", "british"] as const) {
	test(`a book goes to its ${country} address, which the receipt shows as its country writes it`, async ({
		page,
		element,
	}) => {
		await page.goto("/checkout?item=1");
		await element.fillAddress(addresses[country]);
		await element.fillCard(cards.visa);
		await page.getByRole("button", { name: /^Pay/ }).click();
		await expect(thankYouHeading(page)).toBeVisible();
		await expect(page.getByRole("article")).toContainText(written[country]);
	});
}

test.describe("an address that is wrong never reaches a payment", () => {
	const wrong = [
		["an empty name", { name: "" }, "name"],
		["no street", { addressLine1: "" }, "addressLine1"],
		["a wrong ZIP", { postalCode: "9410" }, "postalCode"],
	] as const;
	for (const [what, change, field] of wrong) {
		test(`with ${what}`, async ({ page, element }) => {
			const confirmed = recordConfirmRequests(page);
			await page.goto("/checkout?item=1");
			await element.fillAddress({ ...addresses.american, ...change });
			await element.fillCard(cards.visa);
			await page.getByRole("button", { name: /^Pay/ }).click();
			await expect(page.getByRole("alert")).toBeVisible();
			const fields = await element.addressFields();
			await expect(fields.getByRole("alert")).toHaveCount(1);
			expect(confirmed).toEqual([]);

			const value = addresses.american[field];
			await fields.locator(`[name="${field}"]`).fill(value);
			await expect(page.getByRole("alert")).toHaveCount(0);
		});
	}

	test("in a country that books are not sent to", async ({ page, element }) => {
		await page.goto("/checkout?item=1");
		const country = (await element.addressFields()).locator('[name="country"]');
		await country.focus();
		await expect(country.locator("option")).toHaveCount(3);
		const offered = await country
			.locator("option")
			.evaluateAll((options) =>
				options.map((option) => (option as HTMLOptionElement).value).sort(),
			);
		expect(offered).toEqual(["CA", "GB", "US"]);
	});
});

test.describe("an address that was entered", () => {
	// A declined card is a 402, and Chromium says so in the console.
	test.use({ expectedStatuses: [402] });

	test("stays after a decline, and after a reload", async ({
		page,
		element,
	}) => {
		await page.goto("/checkout?item=1");
		await payWith(page, cards.declined);
		await expect(page.getByRole("alert")).toBeVisible();
		const street = async () =>
			(await element.addressFields()).locator('[name="addressLine1"]');
		await expect(await street()).toHaveValue("510 Townsend St");

		await page.reload();
		await expect(await street()).toHaveValue("510 Townsend St");
		await element.fillCard(cards.visa);
		await page.getByRole("button", { name: /^Pay/ }).click();
		await expect(thankYouHeading(page)).toBeVisible();
		await expect(page.getByRole("article")).toContainText(written.american);
	});

	test("is there when the shopper goes away and comes back", async ({
		page,
		element,
	}) => {
		await page.goto("/checkout?item=1");
		await element.fillAddress(addresses.british);
		await page.getByRole("link", { name: "Marginalia" }).first().click();
		await buyLink(page, "1").waitFor();
		await page.goBack();
		const fields = await element.addressFields();
		await expect(fields.locator('[name="postalCode"]')).toHaveValue("SW1A 2AA");
		await expect(fields.locator('[name="country"]')).toHaveValue("GB");
	});
});
