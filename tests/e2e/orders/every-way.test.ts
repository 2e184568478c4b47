import type { Frame, Locator } from "@playwright/test";
import { addresses } from "../../support/browser/payment-element";
import { buyLink, thankYouHeading } from "../../support/browser/purchase";
import { expect, inMotion, test } from "../../support/browser/test";
import { cards } from "../../support/browser/test-cards";
import { bookOf, totalOf } from "../../support/shop/prices";

test.use(inMotion);

const { name, addressLine1, locality, postalCode } = addresses.american;

for (const width of [360, 1280]) {
	test.describe(`at ${width} px`, () => {
		test.use({ viewport: { width, height: 800 } });

		test("a book is bought with the mouse", async ({ page, element }) => {
			await page.goto("/");
			await buyLink(page, "1").click();
			const address = await element.addressFields();
			for (const [field, value] of Object.entries(addresses.american)) {
				const control = address.locator(`[name="${field}"]`);
				await control.click();
				if (["country", "administrativeArea"].includes(field)) {
					await page.keyboard.press("Escape");
					await control.selectOption(value);
				} else {
					await page.keyboard.type(value);
				}
				await expect(control).toHaveValue(value);
			}
			const form = await element.fields();
			await form.locator('[name="number"]').click();
			await element.fillCard(cards.visa);
			await page.getByRole("button", { name: /^Pay/ }).click();
			await expect(thankYouHeading(page)).toBeVisible();
		});

		test("a book is bought by what a screen reader reads out", async ({
			page,
			element,
		}) => {
			await page.goto("/checkout?item=1");
			const order = page.getByRole("region", { name: "Your order" });
			const { title, author, format, publisher } = bookOf("1");
			await expect(order.getByRole("heading", { level: 2 })).toHaveText(title);
			for (const words of [author, format, publisher, totalOf("1")]) {
				await expect(order).toContainText(words);
			}
			const payment = page.getByRole("region", { name: "Payment" });
			await payment
				.getByRole("textbox", { name: "Email" })
				.fill("jenny@example.com");
			await answerAddress(await element.addressFields());
			await answerCard(await element.fields());
			await payment.getByRole("button", { name: /^Pay/ }).click();

			const words = page.getByRole("status").filter({ hasText: "Thank you" });
			await expect(words).toBeVisible();
			const receipt = page.getByRole("article");
			await expect(detail(receipt, "Sent to")).toHaveText(
				/Jenny Rosen\s*510 Townsend St\s*San Francisco, CA 94103\s*United States/,
			);
			await expect(detail(receipt, "Stripe’s receipt")).toHaveText(
				"jenny@example.com",
			);
		});
	});
}

/** Each field by its role and name, and each as the frame calls it. */
async function answerAddress(form: Frame) {
	const box = (label: string | RegExp) =>
		form.getByRole("textbox", { name: label });
	const list = (label: string) => form.getByRole("combobox", { name: label });
	await box("Full name").fill(name);
	await list("Country or region").selectOption({ label: "United States" });
	await box(/^Address( line 1)?$/).fill(addressLine1);
	await box("City").fill(locality);
	await list("State").selectOption({ label: "California" });
	await box("ZIP code").fill(postalCode);
}

async function answerCard(form: Frame) {
	const box = (label: RegExp) => form.getByRole("textbox", { name: label });
	for (const [label, digits] of [
		[/^Card number/, cards.visa],
		[/^Expiration date/, "1234"],
		[/^Security code/, "123"],
	] as const) {
		// Fast typing may lose digits while the field reformats itself.
		await expect(async () => {
			await box(label).fill(digits);
			const value = await box(label).inputValue();
			expect(value.replace(/\D/g, "")).toBe(digits.replace(/\D/g, ""));
		}).toPass();
	}
}

/** What stands beside a term. */
const detail = (receipt: Locator, term: string) =>
	receipt
		.locator("dl > div")
		.filter({ has: receipt.page().getByText(term, { exact: true }) })
		.getByRole("definition");
