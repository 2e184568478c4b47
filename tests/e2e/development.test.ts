import type { Page } from "@playwright/test";
import { paths } from "../../app/paths";
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

test("the first visit after a cold start of vite:dev buys a book, and no page reloads", async ({
	page,
}) => {
	const reloads = watchReloads(page);
	await page.goto(server.origin);
	await buyFromHome(page);
	await expect(thankYouHeading(page)).toBeVisible();
	await page
		.getByRole("link", { name: "See what Stripe saw", exact: true })
		.click();
	await page.waitForURL(server.origin + paths.emulator());
	const payment = page.locator("summary", { hasText: /pi_/ }).first();
	await expect(payment).toBeVisible();
	await page.waitForLoadState("networkidle");

	expect(reloads).toEqual([]);
	expect(server.log()).not.toMatch(/reloading|new dependencies optimized/);
});

/** Vite tells the page over a WebSocket to load itself again. */
function watchReloads(page: Page) {
	const reloads: string[] = [];
	page.on("websocket", (socket) => {
		socket.on("framereceived", ({ payload }) => {
			if (String(payload).includes('"full-reload"')) {
				reloads.push(String(payload));
			}
		});
	});
	return reloads;
}
