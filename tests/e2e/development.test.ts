import { ports } from "../support/browser/environment";
import { buyFromHome, thankYouHeading } from "../support/browser/purchase";
import { expect, test } from "../support/browser/test";
import {
	developmentCommand,
	type RunningServer,
	startServer,
} from "../support/shop/start-server";

let server: RunningServer;

test.beforeAll(async () => {
	const env = { STRIPE_MODE: "emulator" };
	server = await startServer(ports.development, env, developmentCommand);
});

test.afterAll(() => server.stop());

test("the first visit after a cold start of vite:dev buys a book", async ({
	page,
}) => {
	await page.goto(server.origin);
	await buyFromHome(page);
	await expect(thankYouHeading(page)).toBeVisible();
});
