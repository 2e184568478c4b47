import type { Page } from "@playwright/test";
import { buy, payWith } from "../browser/purchase";
import { expect } from "../browser/test";
import { cards } from "../browser/test-cards";
import { challengeButton } from "../browser/three-d-secure";
import { type PageState, withoutScripts } from "./page-state";
import { receiptStates } from "./receipt-states";
import { stripeFailureStates } from "./stripe-failure-states";

/** Every state of the shop, in the order of a purchase. */
export const pageStates: PageState[] = [
	{ name: "home", enter: ({ page }) => page.goto("/") },
	{
		name: "test-cards",
		enter: async ({ page }) => {
			await page.goto("/");
			await page.getByText("Test cards", { exact: true }).click();
		},
	},
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
	{
		name: "paid",
		enter: ({ page }) => buy(page, "1"),
	},
	{
		name: "already-paid",
		enter: async ({ page }) => {
			await buy(page, "1");
			await page.goto("/checkout?item=1");
			await expect(page.getByText("You have already paid")).toBeVisible();
		},
	},
	{
		name: "your-purchases",
		enter: async ({ page }) => {
			await buy(page, "1");
			await buy(page, "2");
			await page.goto("/success");
			await expect(
				page.getByRole("link", { name: /^See the receipt/ }),
			).toHaveCount(2);
		},
	},
	{ name: "no-purchases", enter: ({ page }) => page.goto("/success") },
	...receiptStates,
	{
		name: "no-such-page",
		statuses: [404],
		enter: ({ page }) => page.goto("/no-such-page"),
	},
	{
		name: "no-such-book",
		statuses: [404],
		enter: ({ page }) => page.goto("/checkout?item=99"),
	},
	{
		name: "strangers-receipt",
		statuses: [404],
		enter: ({ page }) => page.goto("/success?payment_intent=pi_unknown"),
	},
	failureOf("unreachable", 502),
	...stripeFailureStates,
	withoutScripts(
		{
			name: "home-without-javascript",
			enter: ({ page }) => page.goto("/"),
		},
		/\/$/,
	),
	withoutScripts(
		{
			name: "checkout-without-javascript",
			enter: ({ page }) => page.goto("/checkout?item=3"),
		},
		/scripts=none$/,
	),
];

async function openCheckout(page: Page, item: string) {
	await page.goto(`/checkout?item=${item}`);
	await expect(page.getByRole("button", { name: /^Pay/ })).toBeEnabled();
}

async function checkOutWith(page: Page, card: string) {
	await openCheckout(page, "1");
	await payWith(page, card);
}

/** A loader that fails while the shopper goes there from the home page. */
function failureOf(name: string, status: number): PageState {
	return {
		name,
		statuses: [status],
		consoleErrors: [/SyntaxError/],
		enter: async ({ page }) => {
			await page.goto("/");
			await page.route(/checkout\.data/, (route) =>
				route.fulfill({ status, contentType: "text/plain", body: "" }),
			);
			await page.getByRole("link", { name: "Buy Working in Public" }).click();
			await expect(page.locator(".failure h1")).toBeVisible();
		},
	};
}
