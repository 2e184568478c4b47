import { openReceipt } from "../../support/browser/purchase";
import { expect, test } from "../../support/browser/test";
import { freePort } from "../../support/network/free-port";
import {
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";

let server: RunningServer;

test.beforeAll(async () => {
	server = await startServer(await freePort(), {
		STRIPE_MODE: "emulator",
		SHOP_NAME: "Acme Books",
		CONTACT_EMAIL: "books@shop.example",
		RETURNS_URL: "https://shop.example/returns",
	});
});

test.afterAll(() => server.stop());

test("a buyer knows from whom, and writes about a payment with its id as the subject", async ({
	page,
}) => {
	await openReceipt(page, "1", server.origin);
	await expect(page).toHaveTitle("Thank you for your order · Acme Books");
	const id = new URL(page.url()).searchParams.get("payment_intent");
	const letter = page
		.getByRole("article")
		.getByRole("link", { name: "books@shop.example" });
	await expect(letter).toHaveAttribute(
		"href",
		`mailto:books@shop.example?subject=Acme%20Books%3A%20${id}`,
	);
	const footer = page.getByRole("contentinfo");
	await expect(footer.getByRole("link", { name: "Returns" })).toHaveAttribute(
		"href",
		"https://shop.example/returns",
	);
	await expect(
		footer.getByRole("link", { name: "books@shop.example" }),
	).toBeVisible();

	await page.emulateMedia({ media: "print" });
	await expect(letter).toBeVisible();
	await expect(page.getByText("Acme Books").first()).toBeVisible();
});
