import { expect, type Page } from "@playwright/test";
import { paths } from "../../../app/paths";
import { bookOf } from "../shop/prices";
import { stripe } from "../stripe/account-under-test";
import { sdkFor } from "../stripe/sdk-for";
import { visaPayment } from "../stripe/shipping";
import { PaymentElement } from "./payment-element";
import { cards } from "./test-cards";

/** From the checkout of a book to its receipt. */
export async function buy(
	page: Page,
	item: string,
	card = cards.visa,
	origin = "",
) {
	await page.goto(origin + paths.checkout(item));
	await payWith(page, card);
	await expect(thankYouHeading(page)).toBeVisible();
}

/** To the receipt of a book bought with a Visa, without its checkout: for tests of what comes after a purchase. */
export async function openReceipt(page: Page, item: string, origin = "") {
	// It brings a cart.
	await page.request.get(origin + paths.home());
	const checkout = await page.request.get(
		origin + paths.checkoutWithoutScripts(item),
	);
	const [secret = ""] = /pi_\w+_secret_\w+/.exec(await checkout.text()) ?? [];
	const [id = ""] = secret.split("_secret_");
	const { paymentIntents } = origin ? sdkFor(origin) : stripe;
	await paymentIntents.confirm(id, visaPayment);
	await page.goto(
		`${origin}/success?payment_intent=${id}&payment_intent_client_secret=${secret}`,
	);
	await expect(thankYouHeading(page)).toBeVisible();
}

/** From the shelf to the receipt, with a card that pays at once. */
export async function buyFromHome(page: Page) {
	await buyLink(page, "1").click();
	await page.locator("button.pay:enabled").waitFor();
	await payWith(page, cards.visa);
	await page.waitForURL(/success/);
	await page.getByRole("heading", { level: 1 }).waitFor();
}

/** Pays on the checkout that the page shows; what comes of it is up to the card. */
export async function payWith(page: Page, card: string) {
	await new PaymentElement(page).fill(card);
	await page.getByRole("button", { name: /^Pay/ }).click();
}

/** The heading of a receipt that has been paid. */
export const thankYouHeading = (page: Page) =>
	page.getByRole("heading", { name: "Thank you for your order" });

/** The link on the shelf that leads to a book's checkout. */
export const buyLink = (page: Page, item: string) =>
	page.getByRole("link", { name: `Buy ${bookOf(item).title}` });
