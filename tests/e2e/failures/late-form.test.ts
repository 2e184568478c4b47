import type { IncomingMessage, ServerResponse } from "node:http";
import type { Page } from "@playwright/test";
import { ports } from "../../support/browser/environment";
import { letTimePass } from "../../support/browser/let-time-pass";
import { payWith, thankYouHeading } from "../../support/browser/purchase";
import { expect, test } from "../../support/browser/test";
import { cards } from "../../support/browser/test-cards";
import {
	type FaultyProxy,
	startFaultyProxy,
} from "../../support/network/faulty-proxy";
import { sendUntil } from "../../support/network/send-until";

test.use({ ignoredConsoleErrors: [/ERR_/] });

let proxy: FaultyProxy;
const pageLoads: string[] = [];
const halfSent: ServerResponse[] = [];
let answersLost = 0;

test.beforeAll(async () => {
	proxy = await startFaultyProxy(`http://localhost:${ports.shop}`);
});

test.beforeEach(({ page }) => {
	pageLoads.length = 0;
	answersLost = 0;
	page.on("request", (request) => {
		if (request.isNavigationRequest() && request.frame() === page.mainFrame()) {
			pageLoads.push(request.url());
		}
	});
});

test.afterAll(() => proxy.close());

interface Loss {
	of: string;
	/** How far the page then gets, as the browser sees it. */
	until: DocumentReadyState;
	isOf: (request: IncomingMessage) => boolean;
	lose: (response: ServerResponse, answer: IncomingMessage) => void;
}

const losses: Loss[] = [
	{
		of: "one of the shop's own scripts is lost",
		until: "complete",
		isOf: ({ url }) => /assets\/framework/.test(url ?? ""),
		lose: (response) => response.destroy(),
	},
	{
		of: "the connection breaks in the middle of the page",
		until: "loading",
		isOf: isPageLoad,
		lose: (response, answer) => {
			halfSent.push(response);
			sendUntil("</main>", response, answer);
		},
	},
	{
		of: "the Element's session hangs",
		until: "complete",
		isOf: ({ url }) => /elements\/sessions/.test(url ?? ""),
		lose: () => {},
	},
];

for (const { of, until, isOf, lose } of losses) {
	test.describe(`when ${of}`, () => {
		test.beforeEach(() => {
			proxy.fault = ({ request, response, pass }) => {
				// What is compressed can't be read in part.
				delete request.headers["accept-encoding"];
				pass(
					isOf(request)
						? (answer) => {
								answersLost++;
								lose(response, answer);
							}
						: undefined,
				);
			};
		});

		test("the page is loaded again by itself, and is paid", async ({
			page,
		}) => {
			await openCheckout(page, until);
			await expect.poll(() => answersLost).toBeGreaterThan(0);
			expect(pageLoads).toHaveLength(1);
			proxy.fault = undefined;
			await letTimePass(page, () => expectNewPage(page));
			await payWith(page, cards.visa);
			await expect(thankYouHeading(page)).toBeVisible();
		});

		test("for good, the page is loaded again once, and then offers to try again", async ({
			page,
		}) => {
			await openCheckout(page, until);
			await letTimePass(page, () => expectNewPage(page));
			await untilItWaits(page, until);
			await expect(late(page)).toBeHidden();
			await letTimePass(page, () => expectLate(page));
			expect(pageLoads).toHaveLength(2);

			proxy.fault = undefined;
			await page.getByRole("link", { name: "Try again" }).click();
			await expect(payButton(page)).toBeEnabled();
			await expect(late(page)).toBeHidden();
		});
	});
}

test("a page that breaks off before anything is to be seen is loaded again", async ({
	page,
}) => {
	proxy.fault = ({ request, response, pass }) => {
		delete request.headers["accept-encoding"];
		pass(
			isPageLoad(request)
				? (answer) => {
						halfSent.push(response);
						sendUntil("</head>", response, answer);
					}
				: undefined,
		);
	};
	await page
		.goto(`${proxy.origin}/checkout?item=1`, { waitUntil: "commit" })
		.catch(() => {});
	halfSent.pop()?.destroy();
	proxy.fault = undefined;
	await letTimePass(page, () => expectNewPage(page));
	await payWith(page, cards.visa);
	await expect(thankYouHeading(page)).toBeVisible();
});

test.describe("while the Element's session hangs", () => {
	test.beforeEach(async ({ page }) => {
		proxy.fault = ({ request, pass }) => {
			if (!/elements\/sessions/.test(request.url ?? "")) {
				pass();
			}
		};
		const asked = page.waitForRequest(/elements\/sessions/);
		await openCheckout(page, "complete");
		await asked;
	});

	test("what is typed is not lost to a new page", async ({ page }) => {
		await page.getByLabel("Email").fill("reader@example.com");
		await letTimePass(page, () => expectLate(page));
		await expect(page.getByLabel("Email")).toHaveValue("reader@example.com");
		expect(pageLoads).toHaveLength(1);
	});

	test("the page stays while the shop does not answer", async ({ page }) => {
		const asked: (string | undefined)[] = [];
		proxy.fault = ({ request, response }) => {
			asked.push(request.method);
			response.destroy();
		};
		await letTimePass(page, () => expectLate(page));
		expect(asked).toContain("HEAD");
		expect(pageLoads).toHaveLength(1);
	});
});

const late = (page: Page) =>
	page.getByRole("alert").filter({ hasText: "taking too long" });

const payButton = (page: Page) => page.getByRole("button", { name: /^Pay/ });

async function openCheckout(page: Page, until: DocumentReadyState) {
	// What breaks off never ends loading, as Playwright sees it.
	await page
		.goto(`${proxy.origin}/checkout?item=1`, { waitUntil: "commit" })
		.catch(() => {});
	await untilItWaits(page, until);
}

async function untilItWaits(page: Page, until: DocumentReadyState) {
	await expect(page.locator("[data-waiting]")).toBeVisible();
	for (const response of halfSent.splice(0)) {
		response.destroy();
	}
	await page.waitForFunction((state) => document.readyState === state, until);
}

const expectNewPage = (page: Page) =>
	expect(page.locator("html:not(.old)")).toBeVisible({ timeout: 3_000 });

const expectLate = (page: Page) =>
	expect(late(page)).toBeVisible({ timeout: 3_000 });

function isPageLoad({ method, url }: IncomingMessage) {
	return method === "GET" && /^\/checkout\?/.test(url ?? "");
}
