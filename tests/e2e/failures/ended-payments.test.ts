import type { Page } from "@playwright/test";
import { ports } from "../../support/browser/environment";
import { payWith, thankYouHeading } from "../../support/browser/purchase";
import { expect, test } from "../../support/browser/test";
import { cards } from "../../support/browser/test-cards";
import {
	type FaultyProxy,
	startFaultyProxy,
} from "../../support/network/faulty-proxy";
import { freePort } from "../../support/network/free-port";
import { startServer } from "../../support/shop/start-server";
import { stripe } from "../../support/stripe/account-under-test";
import { sdkFor } from "../../support/stripe/sdk-for";

// Stripe refuses to confirm what is canceled or gone.
test.use({
	expectedStatuses: [400, 404, 502],
	ignoredConsoleErrors: [/ERR_|SyntaxError|Failed to fetch/],
});

test("a payment that is canceled while its form is open is replaced, and the new one is paid", async ({
	page,
}) => {
	await page.goto("/checkout?item=1");
	await stripe.paymentIntents.cancel(await paymentOn(page));
	await payWith(page, cards.visa);
	await expectReplacement(page);
	await payWith(page, cards.mastercard);
	await expect(thankYouHeading(page)).toBeVisible();
});

test("a payment that is gone while its form is open is replaced, and the new one is paid", async ({
	page,
}) => {
	const port = await freePort();
	const settings = {
		STRIPE_MODE: "emulator",
		COOKIE_SECRET: "so that the cart outlives the emulator",
	};
	let server = await startServer(port, settings);
	await page.goto(`${server.origin}/checkout?item=1`);
	const gone = await paymentOn(page);
	await server.stop();
	server = await startServer(port, settings);
	await payWith(page, cards.visa);
	await expectReplacement(page);
	await payWith(page, cards.mastercard);
	await expect(thankYouHeading(page)).toBeVisible();
	await expect(page.getByRole("article")).not.toContainText(gone);
	const { data } = await sdkFor(server.origin).paymentIntents.list();
	expect(data.map(({ status }) => status)).toEqual(["succeeded"]);
	await server.stop();
});

test("if there is no answer at first, the page asks for the new payment again", async ({
	page,
}) => {
	const proxy: FaultyProxy = await startFaultyProxy(
		`http://localhost:${ports.shop}`,
	);
	await page.clock.install();
	await page.goto(`${proxy.origin}/checkout?item=3`);
	await stripe.paymentIntents.cancel(await paymentOn(page));
	const dropped: unknown[] = [];
	proxy.fault = ({ request, response, pass }) => {
		if (request.url?.includes(".data")) {
			dropped.push(response.destroy());
		} else {
			pass();
		}
	};
	await payWith(page, cards.visa);
	await expect(page.getByRole("alert")).toContainText(
		"This payment can’t be used any more.",
	);
	await expect.poll(() => dropped.length).toBeGreaterThan(0);

	proxy.fault = undefined;
	// In one leap: a minute of waiting for the answer would have the page loaded again.
	await page.clock.fastForward(60_000);
	await expectReplacement(page);
	proxy.close();
});

/** The id of the payment whose form this page shows. */
async function paymentOn(page: Page) {
	await expect(page.getByRole("button", { name: /^Pay/ })).toBeEnabled();
	const [id = ""] = /pi_\w+?(?=_secret)/.exec(await page.content()) ?? [];
	return id;
}

async function expectReplacement(page: Page) {
	await expect(
		page.getByText("The payment you began can’t be used any more"),
	).toBeVisible();
	await expect(page.getByRole("button", { name: /^Pay/ })).toBeEnabled();
}
