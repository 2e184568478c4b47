import type { Page } from "@playwright/test";
import { PaymentElement } from "./payment-element";

/** From the shelf to the receipt, with a card that pays at once. */
export async function buyABook(page: Page, title = "The Art") {
	await page.getByRole("link", { name: `Buy ${title}` }).click();
	await page.locator("button.pay:enabled").waitFor();
	await new PaymentElement(page).fill("4242424242424242");
	await page.getByRole("button", { name: /^Pay/ }).click();
	await page.waitForURL(/success/);
	await page.getByRole("heading", { level: 1 }).waitFor();
}
