import type { Page } from "@playwright/test";
import { payWith, thankYouHeading } from "../../support/browser/purchase";
import { expect, test } from "../../support/browser/test";
import { cards } from "../../support/browser/test-cards";
import { freePort } from "../../support/network/free-port";
import {
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";

test.use({
	expectedStatuses: [402],
	// React says that it draws the page anew.
	ignoredConsoleErrors: [/Minified React error/],
});

let server: RunningServer;

test.beforeAll(async () => {
	server = await startServer(await freePort(), {
		STRIPE_MODE: "emulator",
		// So that the page still streams in when it is changed.
		EMULATOR_LATENCY_MS: "2000",
	});
});

test.afterAll(() => server.stop());

const changes: [by: string, change: () => void][] = [
	[
		"an extension adds to it",
		() => document.body.prepend(document.createElement("aside")),
	],
	[
		"an extension changes its root",
		() => {
			document.documentElement.append(document.createElement("aside"));
			document.documentElement.lang = "de";
		},
	],
	["a translator replaces its words", translate],
];

for (const [what, change] of changes) {
	test(`when ${what} while it streams in, the form comes all the same, and is paid`, async ({
		page,
	}) => {
		await changeOnArrival(page, change);
		await page.goto(`${server.origin}/checkout?item=1`);
		await payWith(page, cards.visa);
		await expect(thankYouHeading(page)).toBeVisible();
	});
}

test("a page that a translator goes on changing takes a payment that is declined at first", async ({
	page,
	element,
}) => {
	await page.goto(`${server.origin}/checkout?item=2`);
	for (const card of [cards.declined, cards.visa]) {
		await expect(payButton(page)).toBeEnabled();
		await page.evaluate(translate);
		await element.fill(card);
		await payButton(page).click();
	}
	await expect(thankYouHeading(page)).toBeVisible();
});

const payButton = (page: Page) => page.getByRole("button", { name: /^Pay/ });

/** Puts each text into an element of its own, as Google Translate does. */
function translate() {
	const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const texts: Node[] = [];
	while (words.nextNode()) {
		texts.push(words.currentNode);
	}
	for (const text of texts) {
		const parent = text.parentElement;
		if (
			text.textContent?.trim() &&
			!parent?.closest("script, style, noscript, font")
		) {
			const font = document.createElement("font");
			parent?.replaceChild(font, text);
			font.textContent = text.textContent;
		}
	}
}

/** Runs this as soon as the form's place is there, before any script that comes with the page. */
function changeOnArrival(page: Page, change: () => void) {
	return page.addInitScript(`{
		const observer = new MutationObserver(() => {
			if (document.querySelector("[data-waiting]")) {
				observer.disconnect();
				(${change})();
			}
		});
		observer.observe(document, { childList: true, subtree: true });
	}`);
}
