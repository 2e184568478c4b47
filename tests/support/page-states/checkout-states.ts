import type { Page } from "@playwright/test";
import { payWith } from "../browser/purchase";
import { expect } from "../browser/test";
import { cards } from "../browser/test-cards";
import { challengeButton } from "../browser/three-d-secure";
import { stripe } from "../stripe/account-under-test";
import type { PageState } from "./page-state";

/** The checkout, until the payment has been made. */
export const checkoutStates: PageState[] = [
	{
		name: "checkout-loading",
		enter: async ({ page }) => {
			await page.route(/elements\/sessions/, () => {});
			await page.goto("/checkout?item=1");
			await expect(page.locator(".skeleton").first()).toBeVisible();
		},
	},
	{
		name: "card-form-broken",
		statuses: [500],
		enter: async ({ page }) => {
			await page.route(/elements\/sessions/, (route) =>
				route.fulfill({ status: 500, json: { error: { type: "api_error" } } }),
			);
			await page.goto("/checkout?item=1");
			await expect(
				page.getByText("The card form could not be shown"),
			).toBeVisible();
		},
	},
	{
		name: "card-form-late",
		enter: async ({ page }) => {
			await page.clock.install();
			await page.route(/elements\/sessions/, () => {});
			await page.goto("/checkout?item=1");
			// So that the page is not loaded again.
			await page.getByLabel("Email").fill("reader@example.com");
			await page.clock.runFor(1_000);
			await page.clock.fastForward(16_000);
			await expect(page.getByText("taking too long")).toBeVisible();
		},
	},
	{ name: "checkout", enter: ({ page }) => openCheckout(page, "2") },
	{
		name: "paying",
		enter: async ({ page }) => {
			await page.route(/\/confirm$/, () => {});
			await checkOutWith(page, cards.visa);
			await expect(page.getByRole("button", { name: "Paying" })).toBeVisible();
		},
	},
	{
		name: "paying-slowly",
		enter: async ({ page }) => {
			await page.clock.install();
			await page.route(/\/confirm$/, () => {});
			await checkOutWith(page, cards.visa);
			await expect(page.getByRole("button", { name: "Paying" })).toBeVisible();
			await page.clock.fastForward(11_000);
			await expect(page.getByText("keep this page open")).toBeVisible();
		},
	},
	{
		name: "declined",
		statuses: [402],
		enter: async ({ page }) => {
			await checkOutWith(page, cards.declined);
			await expect(page.getByRole("alert")).toBeFocused();
		},
	},
	{
		name: "incomplete",
		enter: async ({ page, element }) => {
			await openCheckout(page, "1");
			await element.fillAddress();
			await element.type("number", "4242");
			await page.getByRole("button", { name: /^Pay/ }).click();
			await expect(page.getByRole("alert")).toBeVisible();
		},
	},
	{
		name: "email-refused",
		statuses: [400],
		enter: async ({ page }) => {
			await openCheckout(page, "1");
			// A browser takes it for an address.
			await page.getByLabel("Email").fill("a@b");
			await payWith(page, cards.visa);
			await expect(page.getByRole("alert")).toBeVisible();
		},
	},
	{
		name: "payment-replaced",
		statuses: [400],
		enter: async ({ page }) => {
			await openCheckout(page, "1");
			const [id = ""] = /pi_\w+?(?=_secret)/.exec(await page.content()) ?? [];
			await stripe.paymentIntents.cancel(id);
			await payWith(page, cards.visa);
			await expect(page.getByText("this is a new one")).toBeVisible();
		},
	},
	{
		name: "three-d-secure",
		covered: true,
		enter: async ({ page }) => {
			await checkOutWith(page, cards.challenged);
			await challengeButton(page, "Complete");
		},
	},
	{
		name: "bank-is-waiting",
		enter: async ({ page }) => {
			await checkOutWith(page, cards.challenged);
			await challengeButton(page, "Complete");
			page.on("dialog", (dialog) => dialog.accept());
			await page.reload();
			await expect(
				page.getByRole("button", { name: "Continue this payment" }),
			).toBeEnabled();
		},
	},
];

async function openCheckout(page: Page, item: string) {
	await page.goto(`/checkout?item=${item}`);
	await expect(page.getByRole("button", { name: /^Pay/ })).toBeEnabled();
}

async function checkOutWith(page: Page, card: string) {
	await openCheckout(page, "1");
	await payWith(page, card);
}
