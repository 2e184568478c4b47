import type { Page } from "@playwright/test";
import { withRealKeys } from "../support/browser/environment";
import {
	addresses,
	type PaymentElement,
} from "../support/browser/payment-element";
import { payWith, thankYouHeading } from "../support/browser/purchase";
import { expect, test } from "../support/browser/test";
import { cards } from "../support/browser/test-cards";
import { priceOf, sellsInDollars } from "../support/shop/prices";

// A long file, of tests that share nothing.
test.describe.configure({ mode: "parallel" });

test.skip(!sellsInDollars, "Amazon Pay and Cash App take dollars only.");

for (const method of ["amazon_pay", "cashapp"]) {
	test.describe(`with ${method}`, () => {
		test.skip(
			withRealKeys && method === "cashapp",
			"On a desktop Stripe shows a code to scan in place of its test page.",
		);

		test.beforeEach(async ({ page, element }) => {
			await page.goto("/checkout?item=2");
			await leaveFor(method, page, element);
		});

		test("a shopper who authorizes the payment comes back to the receipt", async ({
			page,
		}) => {
			await page.getByText("Authorize Test Payment").click();
			await expectReceipt(page);
			await expect(page).toHaveURL(/\/success\?payment_intent=pi_\w+$/);
		});

		test("a shopper who does not comes back to what went wrong, and pays the same payment by card", async ({
			page,
			element,
		}) => {
			await page.getByText("Fail Test Payment").click();
			await expect(
				page.getByRole("heading", { name: "The payment did not go through" }),
			).toBeVisible();
			const receipt = page.getByRole("article");
			await expect(receipt).toContainText("Nothing has been charged.");
			const [paymentId = ""] = /pi_\w+/.exec(await receipt.innerText()) ?? [];

			await page.getByRole("link", { name: "Back to the checkout" }).click();
			await expect(page).toHaveURL("/checkout?item=2");
			const address = await element.addressFields();
			await expect(address.locator('[name="addressLine1"]')).toHaveValue(
				addresses.american.addressLine1,
			);
			await payWith(page, cards.visa);
			await expectReceipt(page);
			await expect(receipt).toContainText(paymentId);
			await expect(receipt).toContainText("Visa ending in 4242");
		});
	});
}

test.describe("a shopper who comes back without having answered", () => {
	test.beforeEach(async ({ page, element }) => {
		await page.goto("/checkout?item=2");
		await leaveFor("amazon_pay", page, element);
		await page.goBack();
	});

	test("pays by card", async ({ page }) => {
		await payWith(page, cards.visa);
		await expectReceipt(page);
		await expect(page.getByRole("article")).toContainText("Visa ending in");
	});

	test("goes on where the payment stopped", async ({ page }) => {
		await page.getByRole("button", { name: "Continue this payment" }).click();
		await page.getByText("Authorize Test Payment").click();
		await expectReceipt(page);
	});
});

async function leaveFor(method: string, page: Page, element: PaymentElement) {
	await element.fillAddress();
	await element.choose(method);
	await page.getByRole("button", { name: `Pay ${priceOf("2")}` }).click();
	await expect(page.getByText("Authorize Test Payment")).toBeVisible();
}

async function expectReceipt(page: Page) {
	await expect(thankYouHeading(page)).toBeVisible();
	await expect(page.getByRole("article")).toContainText(priceOf("2"));
}
