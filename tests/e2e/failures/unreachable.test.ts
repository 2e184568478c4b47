import type { Page } from "@playwright/test";
import { ports } from "../../support/browser/environment";
import { expectClickable } from "../../support/browser/expect-clickable";
import { buyLink, openReceipt } from "../../support/browser/purchase";
import { expect, inMotion, test } from "../../support/browser/test";
import {
	type FaultyProxy,
	startFaultyProxy,
} from "../../support/network/faulty-proxy";
import { freePort } from "../../support/network/free-port";
import { priceOf } from "../../support/shop/prices";
import { startServer } from "../../support/shop/start-server";
import { useUpLimit } from "../../support/shop/use-up-limit";

// A view transition that is cut short is one of the ways to fail.
test.use(inMotion);

test.use({
	expectedStatuses: [404, 429, 502],
	ignoredConsoleErrors: [/ERR_|SyntaxError|Failed to fetch/],
});

let proxy: FaultyProxy;

test.beforeAll(async () => {
	proxy = await startFaultyProxy(`http://localhost:${ports.shop}`);
});

test.afterEach(() => {
	proxy.fault = undefined;
});

test.afterAll(() => proxy.close());

const unreachable = (page: Page) =>
	page.getByRole("heading", { name: "We could not reach the shop" });

const tryAgain = (page: Page) =>
	page.getByRole("button", { name: "Try again" });

const pay = (page: Page) =>
	page.getByRole("button", { name: `Pay ${priceOf("3")}` });

test("offline, a click says what is so, and the page comes by itself once the network is back", async ({
	page,
	context,
}) => {
	await openShelf(page, proxy.origin);
	await context.setOffline(true);
	await goToCheckout(page);
	await expect(unreachable(page)).toBeVisible();
	await expect(page.getByText("Nothing has been sent.")).toBeVisible();
	await expect(page.getByText(/Error \d|our side/)).toHaveCount(0);
	await expect(page.getByLabel("Emulator")).toBeVisible();
	await expectSameDocument(page);
	await expectClickable(tryAgain(page));

	await context.setOffline(false);
	await expect(pay(page)).toBeEnabled();
	await expect(
		page.getByRole("heading", { name: "Checkout", exact: true }),
	).toBeFocused();
});

const proxyFaults: [name: string, fault: FaultyProxy["fault"]][] = [
	["drops the connection", ({ response }) => response.destroy()],
	[
		"answers 502",
		({ response }) =>
			response
				.writeHead(502, { "Content-Type": "text/html" })
				.end("<html><h1>502 Bad Gateway</h1></html>"),
	],
];

for (const [name, fault] of proxyFaults) {
	test(`when a proxy ${name}, "Try again" can be clicked, and helps`, async ({
		page,
	}) => {
		await openShelf(page, proxy.origin);
		proxy.fault = fault;
		await goToCheckout(page);
		await expect(unreachable(page)).toBeVisible();
		await expectSameDocument(page);
		await expectClickable(tryAgain(page));
		proxy.fault = undefined;
		await tryAgain(page).click();
		await expect(pay(page)).toBeEnabled();
	});
}

test("when the server stops, the page comes by itself once it is back", async ({
	page,
}) => {
	const port = await freePort();
	const start = () => startServer(port, { STRIPE_MODE: "emulator" });
	let server = await start();
	await page.clock.install();
	await openShelf(page, server.origin);
	await server.stop();
	await goToCheckout(page);
	await expect(unreachable(page)).toBeVisible();
	await page.clock.runFor(10_000);
	await expect(unreachable(page)).toBeVisible();
	await expectClickable(page.getByRole("link", { name: "Marginalia" }));

	server = await start();
	await page.clock.runFor(60_000);
	await expect(pay(page)).toBeEnabled();
	await server.stop();
});

test("the page of too many payments takes clicks", async ({
	page,
	shopWithKeys,
}) => {
	await page.route(/^https:/, (route) =>
		route.fulfill({ contentType: "text/javascript", body: "" }),
	);
	const headers = { "X-Forwarded-For": "198.51.100.16" };
	await page.setExtraHTTPHeaders(headers);
	await openShelf(page, shopWithKeys.origin);
	await useUpLimit(shopWithKeys.origin, headers);
	await goToCheckout(page);
	await expect(page.getByText("One moment, please")).toBeVisible();
	await expectSameDocument(page);
	await expectClickable(page.getByRole("link", { name: "Try again" }));
});

test("the page of a receipt that is not found takes clicks", async ({
	page,
	context,
}) => {
	await openReceipt(page, "3");
	await page.goto("/checkout?item=3");
	await mark(page);
	await expect(page.getByText("You have already paid")).toBeVisible();
	await context.clearCookies();
	await page.getByRole("link", { name: "See the receipt" }).click();
	await expect(page.getByText("Error 404")).toBeVisible();
	await expectSameDocument(page);
	const link = buyLink(page, "3");
	await link.scrollIntoViewIfNeeded();
	await expectClickable(link);
});

async function openShelf(page: Page, origin: string) {
	await page.goto(origin);
	// What the checkout needs besides its data.
	await page.waitForLoadState("networkidle");
	await mark(page);
}

const goToCheckout = (page: Page) => buyLink(page, "3").click();

const mark = (page: Page) =>
	page.locator("html").evaluate((html) => html.setAttribute("lang", "en-GB"));

/** Its replacement in the middle of a view transition would leave a layer that takes every click. */
const expectSameDocument = (page: Page) =>
	expect(page.locator("html")).toHaveAttribute("lang", "en-GB");
