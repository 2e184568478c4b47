import { recordConfirmRequests } from "../support/browser/confirm-requests";
import {
	buy,
	buyLink,
	openReceipt,
	payWith,
	thankYouHeading,
} from "../support/browser/purchase";
import { expect, test } from "../support/browser/test";
import { cards } from "../support/browser/test-cards";
import { priceOf } from "../support/shop/prices";

const paid = "You have already paid for this book";

test("a double click pays once", async ({ page, element }) => {
	const confirmed = recordConfirmRequests(page);
	await page.goto("/checkout?item=1");
	await element.fill(cards.visa);
	await page.getByRole("button", { name: `Pay ${priceOf("1")}` }).dblclick();
	await expect(thankYouHeading(page)).toBeVisible();
	expect(confirmed).toHaveLength(1);
});

test("two submits in the same moment pay once", async ({ page, element }) => {
	const confirmed = recordConfirmRequests(page);
	await page.goto("/checkout?item=1");
	await element.fill(cards.visa);
	// No click is as fast: both events come before React has rendered anything.
	await page.locator("form.payment-form").evaluate((form) => {
		form.dispatchEvent(
			new Event("submit", { bubbles: true, cancelable: true }),
		);
		form.dispatchEvent(
			new Event("submit", { bubbles: true, cancelable: true }),
		);
	});
	await expect(thankYouHeading(page)).toBeVisible();
	expect(confirmed).toHaveLength(1);
});

test.describe("in two tabs", () => {
	// Stripe refuses to confirm what is paid already, with a 400.
	test.use({ expectedStatuses: [400] });

	test("the one that pays second lands on the receipt of the first", async ({
		page,
		context,
		elementOn,
	}) => {
		const second = await context.newPage();
		await second.goto("/checkout?item=1");
		await elementOn(second).fill(cards.mastercard);

		await buy(page, "1");

		await second.getByRole("button", { name: `Pay ${priceOf("1")}` }).click();
		await expect(thankYouHeading(second)).toBeVisible();
		await expect(second.getByText("Visa ending in 4242")).toBeVisible();
	});
});

test("coming back after paying shows the receipt and no second form", async ({
	page,
}) => {
	await buy(page, "1");

	await page.goBack();
	await expect(page.getByText(paid)).toBeVisible();
	await expect(page.getByRole("button", { name: /^Pay/ })).toHaveCount(0);
	await page.getByRole("link", { name: "See the receipt" }).click();
	await expect(thankYouHeading(page)).toBeVisible();
});

test("a page out of the back/forward cache asks where its payment stands", async ({
	page,
	context,
}) => {
	const restored = await context.newPage();
	await restored.goto("/checkout?item=1");
	await expect(
		restored.getByRole("button", { name: `Pay ${priceOf("1")}` }),
	).toBeEnabled();

	await openReceipt(page, "1");

	// As a browser does after restoring a page; not every browser caches a no-store page.
	await restored.evaluate(() =>
		window.dispatchEvent(
			new PageTransitionEvent("pageshow", { persisted: true }),
		),
	);
	await expect(restored.getByText(paid)).toBeVisible();
});

test("leaving while a payment is under way asks first, and the way to the receipt does not", async ({
	page,
}) => {
	let release = () => {};
	const released = new Promise<void>((resolve) => {
		release = resolve;
	});
	await page.route(/\/confirm$/, async (route) => {
		await released;
		await route.continue();
	});
	const dialogs: string[] = [];
	page.on("dialog", async (dialog) => {
		dialogs.push(dialog.type());
		await dialog.dismiss();
	});

	await page.goto("/checkout?item=1");
	await payWith(page, cards.visa);
	await expect(page.getByRole("button", { name: "Paying" })).toBeDisabled();
	await page.close({ runBeforeUnload: true });
	await expect.poll(() => dialogs).toEqual(["beforeunload"]);

	release();
	await expect(thankYouHeading(page)).toBeVisible();
	expect(dialogs).toEqual(["beforeunload"]);
});

test("after the receipt is shown, no address and no request holds the secret", async ({
	page,
}) => {
	await buy(page, "1");

	const requests: string[] = [];
	page.on("request", async (request) =>
		requests.push(request.url(), JSON.stringify(await request.allHeaders())),
	);
	expect(page.url() + (await page.content())).not.toContain("_secret_");
	await page.getByRole("link", { name: "Add another book" }).click();
	await buyLink(page, "3").hover();
	expect(await page.content()).not.toContain("_secret_");
	await page.goBack();
	await expect(thankYouHeading(page)).toBeVisible();
	expect(page.url() + requests.join(" ")).not.toContain("_secret_");
});
