import {
	type BrowserContext,
	test as base,
	expect,
	type Page,
	type PlaywrightTestOptions,
	type TestInfo,
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
	/** Fails the test on any script error, console error or policy violation, and photographs the pages of what fails. */
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
		async (
			{ context, expectedStatuses, ignoredConsoleErrors },
			use,
			testInfo,
		) => {
			const consoleErrors: string[] = [];
			context.on("page", (page) =>
				collectConsoleErrors(page, consoleErrors, expectedStatuses),
			);
			await use(consoleErrors);
			const ignored = (text: string) =>
				ignoredConsoleErrors.some((pattern) => pattern.test(text));
			const errors = consoleErrors.filter((text) => !ignored(text));
			if (testInfo.status !== testInfo.expectedStatus || errors.length > 0) {
				await photographPages(context, testInfo);
			}
			expect(errors).toEqual([]);
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

/** Playwright's own `only-on-failure` photographs what passes, too, and throws that away. */
async function photographPages(context: BrowserContext, testInfo: TestInfo) {
	const contexts = context.browser()?.contexts() ?? [context];
	for (const [i, page] of contexts.flatMap((each) => each.pages()).entries()) {
		const photograph = {
			name: "screenshot",
			path: testInfo.outputPath(`test-failed-${i + 1}.png`),
			contentType: "image/png",
		};
		// A page that hangs must not hide what failed.
		await page.screenshot({ path: photograph.path, timeout: 5_000 }).then(
			() => testInfo.attachments.push(photograph),
			() => {},
		);
	}
}
