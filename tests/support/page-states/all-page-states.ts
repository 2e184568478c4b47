import type { Page } from "@playwright/test";
import { buyLink, openReceipt } from "../browser/purchase";
import { expect } from "../browser/test";
import { checkoutStates } from "./checkout-states";
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
	...checkoutStates,
	{
		name: "paid",
		enter: ({ page }) => openReceipt(page, "1"),
	},
	{
		name: "already-paid",
		enter: async ({ page }) => {
			await openReceipt(page, "1");
			await page.goto("/checkout?item=1");
			await expect(page.getByText("You have already paid")).toBeVisible();
		},
	},
	{
		name: "your-purchases",
		enter: async ({ page }) => {
			await openReceipt(page, "1");
			await openReceipt(page, "2");
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
	failureOf("offline", (page) => page.context().setOffline(true)),
	failureOf("broken", (page) =>
		page.route(/checkout\.data/, (route) =>
			route.fulfill({
				status: 500,
				contentType: "text/x-script",
				body: loaderError,
			}),
		),
	),
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

/** A click on the home page that leads to an error page. */
function failureOf(
	name: string,
	fail: (page: Page) => Promise<unknown>,
): PageState {
	return {
		name,
		statuses: [500],
		consoleErrors: [/ERR_INTERNET_DISCONNECTED/],
		enter: async ({ page }) => {
			await page.goto("/");
			await fail(page);
			await buyLink(page, "3").click();
			await expect(page.locator(".failure h1")).toBeVisible();
		},
	};
}

/** What Remix sends when a loader throws. */
const loaderError = `${JSON.stringify([{ _1: 2 }, "routes/checkout", { _3: 4 }, "error", "no reason"])}\n`;
