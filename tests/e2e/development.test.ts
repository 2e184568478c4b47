import { cards } from "../support/cards";
import { ports } from "../support/settings";
import {
	coldDevelopment,
	type RunningServer,
	startServer,
} from "../support/start-server";
import { expect, test } from "../support/test";

let server: RunningServer;

test.beforeAll(async () => {
	const env = { STRIPE_MODE: "sandbox" };
	server = await startServer(ports.development, env, coldDevelopment);
});

test.afterAll(() => server.stop());

test("the first visit after a cold start of vite:dev buys a book", async ({
	page,
	element,
}) => {
	await page.goto(server.origin);
	await page.getByRole("link", { name: "Buy The Art of Doing" }).click();
	await element.fill(cards.visa);
	await page.getByRole("button", { name: "Pay $23.00" }).click();
	await expect(page.getByText("Thank you for your order")).toBeVisible();
});
