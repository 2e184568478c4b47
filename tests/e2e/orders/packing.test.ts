import { rmSync } from "node:fs";
import { addresses } from "../../support/browser/payment-element";
import { thankYouHeading } from "../../support/browser/purchase";
import { expect, test } from "../../support/browser/test";
import { cards } from "../../support/browser/test-cards";
import { freePort } from "../../support/network/free-port";
import {
	changeServer,
	copyBuild,
} from "../../support/project-files/copy-build";
import { bookOf } from "../../support/shop/prices";
import {
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";

// A shop whose owner has replaced `fulfilOrder`.
let copy: string;
let server: RunningServer;

test.beforeAll(async () => {
	copy = copyBuild();
	changeServer(
		copy,
		/async function fulfilOrder\(order\) \{.*?\n\}/s,
		`async function fulfilOrder(order) { console.log("packing " + JSON.stringify(order)); }`,
	);
	server = await startServer(
		await freePort(),
		{ STRIPE_MODE: "emulator" },
		undefined,
		{ cwd: copy },
	);
});

test.afterAll(async () => {
	await server?.stop();
	rmSync(copy, { recursive: true });
});

test("whoever packs an order gets all that it takes, once", async ({
	page,
	element,
}) => {
	await page.goto(`${server.origin}/checkout?item=2`);
	await page.getByLabel("Email").fill("ada@example.com");
	await element.fillAddress(addresses.british);
	await element.fillCard(cards.visa);
	await page.getByRole("button", { name: /^Pay/ }).click();
	await expect(thankYouHeading(page)).toBeVisible();
	const packed = () =>
		[...server.log().matchAll(/^packing (.*)$/gm)].map(([, order = ""]) =>
			JSON.parse(order),
		);
	const done = () => server.log().includes("order fulfilled");
	await expect.poll(done).toBe(true);
	// The receipt and the webhook both want it sent.
	await page.reload();
	await expect(thankYouHeading(page)).toBeVisible();

	const { paymentId } = packed()[0];
	const { amount, currency } = bookOf("2").price;
	expect(packed()).toEqual([
		{
			idempotencyKey: `order-${paymentId}`,
			paymentId: expect.stringMatching(/^pi_/),
			item: "2",
			received: { amount, currency },
			refunded: { amount: 0, currency },
			shipping: {
				name: "Ada Lovelace",
				phone: null,
				address: {
					line1: "10 Downing St",
					line2: "",
					city: "London",
					state: "",
					postalCode: "SW1A 2AA",
					country: "GB",
				},
			},
			email: "ada@example.com",
			livemode: false,
			mode: "emulator",
		},
	]);
});
