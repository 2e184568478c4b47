import type { Page } from "@playwright/test";
import { tabTo } from "../support/browser/keyboard";
import {
	addresses,
	type PaymentElement,
} from "../support/browser/payment-element";
import { buyLink, thankYouHeading } from "../support/browser/purchase";
import { expect, test } from "../support/browser/test";
import { cards } from "../support/browser/test-cards";
import { challengeButton } from "../support/browser/three-d-secure";
import { priceOf } from "../support/shop/prices";

for (const width of [360, 1280]) {
	test(`a book can be bought with the keyboard alone at ${width} px`, async ({
		page,
		element,
	}) => {
		await page.setViewportSize({ width, height: 800 });
		await page.goto("/");
		await tabTo(page, buyLink(page, "1"));
		await page.keyboard.press("Enter");
		await typeAddress(page, element);
		await typeCard(cards.visa, page, element);
		await pay(page);
		await expectReceipt(page, "Visa ending in 4242");
	});
}

test("a card can be pasted as it is written", async ({ page, element }) => {
	await page.goto("/checkout?item=1");
	await element.fillAddress();
	const form = await element.fields();
	const paste = async (name: string, text: string) => {
		await copy(page, text);
		await tabTo(page, form.locator(`input[name="${name}"]`));
		await page.keyboard.press("ControlOrMeta+V");
	};
	await paste("number", "5555-5555-5555-4444");
	await paste("expiry", "12/2034");
	await paste("cvc", "123");
	await expect(form.locator('input[name="number"]')).toHaveValue(
		"5555 5555 5555 4444",
	);
	await expect(form.locator('input[name="expiry"]')).toHaveValue("12 / 34");
	await typePostalCode(page, element);
	await pay(page);
	await expectReceipt(page, "Mastercard ending in 4444");
});

test("the bank's question can be answered with the keyboard alone", async ({
	page,
	element,
}) => {
	await page.goto("/checkout?item=1");
	await element.fillAddress();
	await typeCard(cards.challenged, page, element);
	await pay(page);
	await tabTo(page, await challengeButton(page, "Complete"));
	await page.keyboard.press("Enter");
	await expectReceipt(page, "Visa ending in 3220");
});

async function typeAddress(page: Page, element: PaymentElement) {
	const form = await element.addressFields();
	const { country: _, ...typed } = addresses.american;
	for (const [name, text] of Object.entries(typed)) {
		const field = form.locator(`[name="${name}"]`);
		await tabTo(page, field);
		await page.keyboard.type(
			name === "administrativeArea" ? "California" : text,
		);
		await expect(field).toHaveValue(text);
	}
}

async function typeCard(number: string, page: Page, element: PaymentElement) {
	const form = await element.fields();
	for (const [name, text] of Object.entries({
		number,
		expiry: "1234",
		cvc: "123",
	})) {
		await tabTo(page, form.locator(`input[name="${name}"]`));
		await page.keyboard.type(text);
	}
	await typePostalCode(page, element);
}

async function typePostalCode(page: Page, element: PaymentElement) {
	const field = (await element.fields()).locator('input[name="postalCode"]');
	if (!(await field.isVisible())) {
		return;
	}
	await tabTo(page, field);
	await page.keyboard.type("94107");
}

async function pay(page: Page) {
	await tabTo(page, page.getByRole("button", { name: `Pay ${priceOf("1")}` }));
	await page.keyboard.press("Enter");
}

/** Puts a text on the clipboard, by way of the email field. */
async function copy(page: Page, text: string) {
	const email = page.getByLabel("Email");
	await expect(email).toBeEnabled();
	await email.focus();
	await page.keyboard.type(text);
	await page.keyboard.press("ControlOrMeta+A");
	await page.keyboard.press("ControlOrMeta+X");
}

async function expectReceipt(page: Page, words: string) {
	await expect(thankYouHeading(page)).toBeVisible();
	await expect(page.getByRole("article")).toContainText(words);
}
