import { rmSync } from "node:fs";
import type { Page } from "@playwright/test";
import {
	buyLink,
	openReceipt,
	thankYouHeading,
} from "../../support/browser/purchase";
import { expect, inMotion, test } from "../../support/browser/test";
import { freePort } from "../../support/network/free-port";
import {
	changeClient,
	copyBuild,
} from "../../support/project-files/copy-build";
import { bookOf, priceOf } from "../../support/shop/prices";
import { publishableKey } from "../../support/shop/shop-with-keys";
import {
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";
import { rerouteStripeApi } from "../../support/stripe/reroute-settings";
import { shipping } from "../../support/stripe/shipping";
import {
	openStripeServer,
	type StripeServer,
	stripeServerKeys,
} from "../../support/stripe/stripe-server";

test.use(inMotion);

test.describe.configure({ mode: "serial" });

// A page is open while a new build takes over its port: the old build's files are gone.
let newBuild: string;
let stripeServer: StripeServer;
let server: RunningServer;

test.beforeAll(async () => {
	newBuild = copyBuild();
	changeClient(newBuild, "200 12", "200 13");
	stripeServer = await openStripeServer();
});

test.afterEach(() => server.stop());

test.afterAll(() => {
	stripeServer.close();
	rmSync(newBuild, { recursive: true });
});

const emulator = {
	STRIPE_MODE: "emulator",
	COOKIE_SECRET: stripeServerKeys.COOKIE_SECRET,
};

test("a book bought on an old page of the shelf is that book", async ({
	page,
}) => {
	await openOldPage(page, "/", emulator);
	await buyLink(page, "3").click();
	await expect(page).toHaveURL(/\/checkout\?item=3$/);
	await expect(
		page.getByRole("button", { name: `Pay ${priceOf("3")}` }),
	).toBeEnabled();
});

test("an old checkout leads to the shelf", async ({ page }) => {
	await openOldPage(page, "/checkout?item=2", emulator);
	await page.getByRole("link", { name: "Marginalia" }).click();
	await expect(
		page.getByRole("heading", { name: "books worth writing in" }),
	).toBeVisible();
	await expect(page).toHaveURL(/:\d+\/$/);
});

test("an old receipt leads to the shelf, and from there to a checkout", async ({
	page,
}) => {
	server = await startServer(await freePort(), emulator);
	await openReceipt(page, "1", server.origin);
	await deploy(page, emulator);
	await page.getByRole("link", { name: "Add another book" }).click();
	await buyLink(page, "3").click();
	await expect(
		page.getByRole("button", { name: `Pay ${priceOf("3")}` }),
	).toBeEnabled();
});

test.describe("a wrong address", () => {
	test.use({ expectedStatuses: [404] });

	test("on an old page leads to the books", async ({ page }) => {
		await openOldPage(page, "/no-such-page", emulator);
		await buyLink(page, "3").click();
		await expect(page).toHaveURL(/\/checkout\?item=3$/);
		await expect(
			page.getByRole("button", { name: `Pay ${priceOf("3")}` }),
		).toBeEnabled();
	});
});

test("an old checkout of what is paid leads to its receipt", async ({
	page,
}) => {
	// Stripe.js is not needed here, and not to be had.
	await page.route(/^https:/, (route) =>
		route.fulfill({ contentType: "text/javascript", body: "" }),
	);
	const keys = {
		...stripeServerKeys,
		STRIPE_PUBLISHABLE_KEY_TEST: publishableKey,
		...rerouteStripeApi(stripeServer.origin),
	};
	server = await startServer(await freePort(), keys);
	await page.goto(server.origin);
	const answer = await page.request.get(
		`${server.origin}/checkout?item=1&scripts=none`,
	);
	const [id = ""] = /pi_\w+?(?=_secret)/.exec(await answer.text()) ?? [];
	await stripeServer.stripe.paymentIntents.confirm(id, {
		shipping,
		payment_method: "pm_card_visa",
		return_url: `${server.origin}/success`,
	});
	await page.goto(`${server.origin}/checkout?item=1`);
	await expect(page.getByText("You have already paid")).toBeVisible();
	await deploy(page, keys);
	await page.getByRole("link", { name: "See the receipt" }).click();
	await expect(thankYouHeading(page)).toBeVisible();
	await expect(page.getByText(bookOf("1").title).first()).toBeVisible();
});

async function openOldPage(
	page: Page,
	path: string,
	settings: Record<string, string>,
) {
	server = await startServer(await freePort(), settings);
	await page.goto(server.origin + path);
	await deploy(page, settings);
}

/** Puts the new build in the old one's place once the page has come to rest. */
async function deploy(page: Page, settings: Record<string, string>) {
	await page.waitForLoadState("networkidle");
	const { port } = new URL(server.origin);
	await server.stop();
	server = await startServer(Number(port), settings, undefined, {
		cwd: newBuild,
	});
}
