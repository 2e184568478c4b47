import { createHash } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import { buyLink } from "../support/browser/purchase";
import { expect, test } from "../support/browser/test";
import { priceOf } from "../support/shop/prices";
import { stripe } from "../support/stripe/account-under-test";

test("five reloads and a second tab make one intent", async ({
	page,
	context,
}) => {
	const pay = page.getByRole("button", { name: `Pay ${priceOf("1")}` });
	await page.goto("/checkout?item=1");
	await expect(pay).toBeEnabled();
	for (let reload = 1; reload <= 5; reload++) {
		await page.reload();
		await expect(pay).toBeEnabled();
	}
	const secondTab = await context.newPage();
	await secondTab.goto("/checkout?item=1");
	await expect(
		secondTab.getByRole("button", { name: `Pay ${priceOf("1")}` }),
	).toBeEnabled();

	expect(await intentsOf(context)).toHaveLength(1);
});

test("going from one book to the next pays for the second", async ({
	page,
}) => {
	await page.goto("/checkout?item=1");
	await expect(
		page.getByRole("button", { name: `Pay ${priceOf("1")}` }),
	).toBeEnabled();
	await page.getByRole("link", { name: "Marginalia" }).click();
	await buyLink(page, "3").click();
	await expect(
		page.getByRole("button", { name: `Pay ${priceOf("3")}` }),
	).toBeEnabled();
});

/** The intents made for this browser's cart, which Stripe knows by the hash in their metadata. */
async function intentsOf(context: BrowserContext) {
	const cookies = await context.cookies();
	const cookie = cookies.find(({ name }) => name === "cart")?.value ?? "";
	const [value = ""] = decodeURIComponent(cookie).split(".");
	const { id } = JSON.parse(Buffer.from(value, "base64").toString());
	const cart = createHash("sha256").update(id).digest("base64url");
	const { data } = await stripe.paymentIntents.list({ limit: 100 });
	return data.filter(({ metadata }) => metadata.cart === cart);
}
