import type { Page } from "@playwright/test";
import { ports, withRealKeys } from "../../support/browser/environment";
import { expect, test } from "../../support/browser/test";
import { cards } from "../../support/browser/test-cards";
import {
	type FaultyProxy,
	startFaultyProxy,
} from "../../support/network/faulty-proxy";
import { debitOf } from "../../support/page-states/receipt-states";
import { priceOf } from "../../support/shop/prices";
import { emulator, stripe } from "../../support/stripe/account-under-test";

test.use({
	expectedStatuses: [404, 502],
	ignoredConsoleErrors: [/ERR_|SyntaxError|Failed to fetch/],
});

let proxy: FaultyProxy;
const dropped: string[] = [];

test.beforeAll(async () => {
	proxy = await startFaultyProxy(`http://localhost:${ports.shop}`);
});

test.beforeEach(({ page }) => page.clock.install());

test.afterEach(() => {
	proxy.fault = undefined;
	dropped.length = 0;
});

test.afterAll(() => proxy.close());

const onItsWay = (page: Page) =>
	page.getByRole("heading", { name: "Your payment is on its way" });

test("a receipt that looks for news keeps what it shows while the shop is gone, and shows the news later", async ({
	page,
}) => {
	// The emulator settles a debit after four seconds, or when it is told to; Stripe when it likes.
	const id = await openProcessingReceipt(
		page,
		withRealKeys ? "000123456789" : neverSettling,
	);
	dropDataRequests();
	await page.clock.runFor(20_000);
	await expect.poll(() => dropped.length).toBeGreaterThan(1);
	await expect(onItsWay(page)).toBeVisible();
	await page.getByRole("button", { name: "Check again" }).click();
	await expect(onItsWay(page)).toBeVisible();

	proxy.fault = undefined;
	if (!withRealKeys) {
		await emulator.settle(id, "succeeded");
	}
	await expect(async () => {
		await page.clock.runFor(20_000);
		await expect(
			page.getByRole("heading", { name: "Thank you for your order" }),
		).toBeVisible({ timeout: 1_000 });
	}).toPass();
});

test("a receipt that may keep no cookie keeps what it shows", async ({
	page,
}) => {
	const asked: number[] = [];
	proxy.fault = ({ response, pass }) =>
		pass((answer) => {
			const { "set-cookie": _, ...headers } = answer.headers;
			asked.push(answer.statusCode ?? 0);
			response.writeHead(answer.statusCode ?? 502, headers);
			answer.pipe(response);
		});
	await openProcessingReceipt(page, neverSettling);
	await page.clock.runFor(5_000);
	// Whoever has no cookie has no receipt.
	await expect.poll(() => asked).toContain(404);
	await expect(onItsWay(page)).toBeVisible();
	await page.getByRole("button", { name: "Check again" }).click();
	await expect(onItsWay(page)).toBeVisible();
});

test("a filled form is kept when it can't be found out where its payment stands, which is asked again", async ({
	page,
	element,
}) => {
	await page.goto(`${proxy.origin}/checkout?item=1`);
	await expect(payButton(page)).toBeEnabled();
	await page.getByLabel("Email").fill("reader@example.com");
	await element.fill(cards.visa);

	dropDataRequests();
	// As a browser does after restoring a page.
	await page.evaluate(() =>
		window.dispatchEvent(
			new PageTransitionEvent("pageshow", { persisted: true }),
		),
	);
	await expect.poll(() => dropped.length).toBeGreaterThan(0);
	const soFar = dropped.length;
	await page.clock.runFor(20_000);
	await expect.poll(() => dropped.length).toBeGreaterThan(soFar);
	await expect(page.getByLabel("Email")).toHaveValue("reader@example.com");

	const answers: number[] = [];
	proxy.fault = ({ response, pass }) => {
		pass();
		response.on("finish", () => answers.push(response.statusCode));
	};
	await page.clock.runFor(60_000);
	await expect.poll(() => answers).toContain(200);
	await payButton(page).click();
	await expect(
		page.getByRole("heading", { name: "Thank you for your order" }),
	).toBeVisible();
});

const payButton = (page: Page) =>
	page.getByRole("button", { name: `Pay ${priceOf("1")}` });

/** What a page asks for in the background is lost, and nothing else. */
function dropDataRequests() {
	proxy.fault = ({ request, response, pass }) => {
		if (request.url?.includes(".data")) {
			dropped.push(request.url);
			response.destroy();
		} else {
			pass();
		}
	};
}

/** A bank account whose debit never settles by itself. */
const neverSettling = "000000000009";

/** Of a debit of this bank account. Returns its payment's id. */
async function openProcessingReceipt(page: Page, account: string) {
	const { id, client_secret } = await stripe.paymentIntents.create(
		debitOf("3", account),
	);
	await page.goto(
		`${proxy.origin}/success?payment_intent=${id}&payment_intent_client_secret=${client_secret}`,
	);
	await expect(onItsWay(page)).toBeVisible();
	return id;
}
