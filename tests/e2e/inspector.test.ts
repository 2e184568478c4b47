import type { Page } from "@playwright/test";
import { axeOn } from "../support/browser/axe";
import { ports, withRealKeys } from "../support/browser/environment";
import { buy } from "../support/browser/purchase";
import { expect, test } from "../support/browser/test";
import { cards } from "../support/browser/test-cards";
import { freePort } from "../support/network/free-port";
import { priceOf } from "../support/shop/prices";
import { type RunningServer, startServer } from "../support/shop/start-server";

test.skip(withRealKeys, "There is an inspector in the emulator only.");

// A shop of its own: the inspector would else show, and read every second, the payments of all other tests.
test.use({ baseURL: `http://localhost:${ports.inspector}` });

let server: RunningServer;

test.beforeAll(async () => {
	server = await startServer(ports.inspector, { STRIPE_MODE: "emulator" });
});

test.afterAll(() => server.stop());

test("a purchase appears while one looks on, and can be refunded", async ({
	page,
	element,
	context,
}) => {
	const inspector = await context.newPage();
	await page.goto("/checkout?item=2");
	await inspector.goto("/emulator");
	await element.fill(cards.visa);
	await page.getByRole("button", { name: `Pay ${priceOf("2")}` }).click();
	await expect(page.getByText("Thank you for your order")).toBeVisible();
	const id = String(new URL(page.url()).searchParams.get("payment_intent"));

	const row = inspector.locator(`#${id}`);
	await expect(row).toContainText("succeeded");
	await row.getByRole("button", { name: "Refund" }).press("Enter");
	await expect(inspector.getByRole("status")).toHaveText(
		"The payment was refunded.",
	);
	await expect(row.getByRole("button")).toHaveCount(0);
	await expect(row.locator("> details > summary")).toBeFocused();
});

test("Stripe is down at the press of a switch, and up again", async ({
	page,
	context,
}) => {
	// What goes wrong, goes wrong for every other test of the same shop.
	const shop = await startServer(await freePort(), { STRIPE_MODE: "emulator" });
	await page.goto(`${shop.origin}/emulator`);
	await page.getByText("Make something go wrong").click();
	await page.getByRole("switch", { name: "Stripe is down" }).click();
	await expect(page.getByRole("alert")).toContainText("Stripe is down");

	const shopper = await context.newPage();
	await shopper.goto(`${shop.origin}/checkout?item=1`);
	await expect(shopper.getByRole("alert")).toBeVisible();

	await page.getByRole("button", { name: "Turn all off" }).click();
	await expect(page.getByRole("alert")).toHaveCount(0);
	await shopper.reload();
	await expect(shopper.getByRole("button", { name: /^Pay/ })).toBeEnabled();
	// Both pages go on asking.
	await Promise.all([page.close(), shopper.close()]);
	await shop.stop();
});

test("the receipt leads to what Stripe saw of its payment", async ({
	page,
}) => {
	await openCheckout(page, "3");
	await buy(page, "1");
	const id = String(new URL(page.url()).searchParams.get("payment_intent"));
	await page.getByRole("link", { name: "of this payment" }).click();
	await expect(page.locator(".payments > ol > .row")).toHaveCount(1);
	const group = page.locator(`#${id} > details`);
	await expect(group).toHaveAttribute("open");
	await expect(group).toContainText("Visa ending in 4242");
	await expect(group).toContainText("payment_intent.succeeded");
	await page.getByRole("link", { name: "Show all" }).click();
	await expect(page.locator(".payments > ol > .row")).not.toHaveCount(1);
});

test("an open line stays open, and in focus, when others arrive", async ({
	page,
	context,
}) => {
	const id = await openCheckout(page);
	await page.goto("/emulator");
	const row = page.locator(`#${id} > details`);
	await row.locator("> summary").press("Enter");
	const summary = row.locator("> .object > summary");
	await summary.press("Enter");
	const object = row.locator("> .object > pre");
	await expect(object).toBeVisible();
	await expect(object).toContainText('"client_secret"');

	const later = await openCheckout(await context.newPage(), "3");
	await expect(page.locator(`#${later}`)).toBeVisible();
	await expect(object).toBeVisible();
	await expect(summary).toBeFocused();
});

test("a paused page stays as it is", async ({ page, context }) => {
	await page.clock.install();
	await page.goto("/emulator");
	await page.getByRole("button", { name: "Pause" }).click();
	const id = await openCheckout(await context.newPage());
	const looks: string[] = [];
	page.on("request", (request) => looks.push(request.url()));
	await page.clock.fastForward(60_000);
	await expect(page.locator(`#${id}`)).toHaveCount(0);
	expect(looks).toEqual([]);
	await page.getByRole("button", { name: "Resume" }).click();
	await expect(page.locator(`#${id}`)).toBeVisible();
});

test("it reads and acts without JavaScript", async ({ page, browser }) => {
	const id = await openCheckout(page);
	const plain = await browser.newPage({ javaScriptEnabled: false });
	await plain.goto("/emulator");
	const row = plain.locator(`#${id}`);
	await row.getByRole("button", { name: "Cancel" }).click();
	await expect(plain).toHaveURL("/emulator");
	await expect(row).toContainText("canceled");
});

test("an opened payment is a screen and no more on a phone, until more is asked", async ({
	page,
}) => {
	await openCheckout(page, "3");
	await buy(page, "1");
	const id = String(new URL(page.url()).searchParams.get("payment_intent"));
	await page.setViewportSize({ width: 360, height: 800 });
	await page.goto(`/emulator?q=${id}`);
	const row = page.locator(`#${id}`);
	expect((await row.boundingBox())?.height).toBeLessThan(800);
	const events = row.locator(".events > ol");
	await expect(events).toBeHidden();
	await row.getByRole("heading", { name: "Events" }).click();
	await expect(events).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
	test(`everybody can use it (${colorScheme})`, async ({ page }) => {
		await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
		const id = await openCheckout(page);
		await page.goto("/emulator");
		await page.locator(`#${id} > details > summary`).click();
		const { violations } = await (await axeOn(page)).analyze();
		expect(violations).toEqual([]);

		await page.setViewportSize({ width: 320, height: 640 });
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - window.innerWidth,
		);
		expect(overflow).toBeLessThanOrEqual(0);
	});
}

/** Makes a payment, and returns its id. */
async function openCheckout(page: Page, item = "1") {
	await page.context().clearCookies();
	await page.goto(`/checkout?item=${item}`);
	await expect(page.getByRole("button", { name: /^Pay/ })).toBeEnabled();
	const [id = ""] = /pi_\w+?(?=_secret_)/.exec(await page.content()) ?? [];
	return id;
}
