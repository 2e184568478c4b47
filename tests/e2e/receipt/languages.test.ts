import { formatMoney } from "../../../app/i18n/format";
import { openReceipt } from "../../support/browser/purchase";
import { expect, test } from "../../support/browser/test";
import { bookOf } from "../../support/shop/prices";

test.describe("to a reader of German in Kolkata", () => {
	test.use({ locale: "de-DE", timezoneId: "Asia/Kolkata" });

	test("the receipt has the local time in English words, and the amount in German", async ({
		page,
	}) => {
		await openReceipt(page, "1");
		const time = page.getByRole("article").locator("time");
		const paidAt = await time.getAttribute("datetime");
		await expect(time).toHaveText(
			new Intl.DateTimeFormat("en-GB", {
				dateStyle: "long",
				timeStyle: "short",
				timeZone: "Asia/Kolkata",
			}).format(new Date(String(paidAt))),
		);
		await expect(page.getByRole("article")).toContainText(
			formatMoney(bookOf("1").price, "de-DE"),
		);
	});

	test("a receipt that is opened without scripts says that its time is UTC", async ({
		page,
		browser,
		baseURL,
	}) => {
		await openReceipt(page, "1");
		const reader = await browser.newPage({
			baseURL,
			javaScriptEnabled: false,
			storageState: await page.context().storageState(),
		});
		await reader.goto(page.url());
		await expect(reader.locator("time")).toHaveText(/ \d\d:\d\d UTC$/);
		await reader.close();
	});
});

test.describe("to a reader of British English", () => {
	test.use({ locale: "en-GB" });

	test("the card form speaks the page's English, and no other language", async ({
		page,
		element,
	}) => {
		await page.goto("/checkout?item=1");
		const fields = await element.fields();
		// Stripe's British form says "Expiry date".
		await expect(fields.getByLabel(/^Expiration/)).toBeVisible();
	});
});
