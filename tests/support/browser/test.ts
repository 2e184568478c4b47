import {
	test as base,
	expect,
	type Page,
	type PlaywrightTestOptions,
} from "@playwright/test";
import { openShopWithKeys, type ShopWithKeys } from "../shop/shop-with-keys";
import { PaymentElement } from "./payment-element";

interface Fixtures {
	/** The card form on the page. */
	element: PaymentElement;
	/** The card form on another page. */
	elementOn: (page: Page) => PaymentElement;
	/** HTTP statuses that may appear in the console as errors: a 404 page, a declined card. */
	expectedStatuses: number[];
	/** Other console errors that the test causes itself. */
	ignoredConsoleErrors: RegExp[];
	/** Fails the test on any script error, console error or policy violation. */
	consoleErrors: string[];
}

interface WorkerFixtures {
	/** A shop whose Stripe can be made to fail; it starts when a test asks for it. */
	shopWithKeys: ShopWithKeys;
}

/** A browser test that fails on any error in the console. */
export const test = base.extend<Fixtures, WorkerFixtures>({
	expectedStatuses: [[], { option: true }],
	ignoredConsoleErrors: [[], { option: true }],
	consoleErrors: [
		async ({ context, expectedStatuses, ignoredConsoleErrors }, use) => {
			const consoleErrors: string[] = [];
			context.on("page", (page) =>
				collectConsoleErrors(page, consoleErrors, expectedStatuses),
			);
			await use(consoleErrors);
			const ignored = (text: string) =>
				ignoredConsoleErrors.some((pattern) => pattern.test(text));
			expect(consoleErrors.filter((text) => !ignored(text))).toEqual([]);
		},
		{ auto: true },
	],
	shopWithKeys: [
		async ({ browser: _ }, use) => {
			const shop = await openShopWithKeys();
			await use(shop);
			await shop.close();
		},
		{ scope: "worker" },
	],
	element: async ({ page }, use) => use(new PaymentElement(page)),
	elementOn: async ({ page: _ }, use) =>
		use((other) => new PaymentElement(other)),
});

export { expect };

/** For `test.use`, where what moves is part of the question. */
export const inMotion: Partial<PlaywrightTestOptions> = {
	contextOptions: { reducedMotion: "no-preference" },
};

function collectConsoleErrors(
	page: Page,
	consoleErrors: string[],
	expected: number[],
) {
	page.on("pageerror", (error) => consoleErrors.push(String(error)));
	page.on("console", (message) => {
		if (message.type() !== "error" && message.type() !== "warning") {
			return;
		}
		const [, status = ""] =
			/responded with a status of (\d{3})/.exec(message.text()) ?? [];
		if (!expected.includes(Number(status))) {
			consoleErrors.push(message.text());
		}
	});
}
