import type { Page } from "@playwright/test";
import { buy, buyLink, openReceipt } from "../support/browser/purchase";
import { expect, inMotion, test } from "../support/browser/test";

test.use(inMotion);

declare global {
	interface Window {
		/** The animations that scripts have started: which element, and from where. */
		moved: [element: string, from: unknown][];
		/** How many lines have been drawn to their end. */
		drawn: number;
	}
}

test("the cover travels with the shopper, over Stripe's redirect from the checkout to the receipt", async ({
	page,
}) => {
	const [[cover, from] = []] = await pay(page);
	expect(cover).toBe("cover travelling");
	expect(from).toMatch(/^translate\(.*px\) scale\(1\.\d+\)$/);
});

test("the cover is there at once for those who want less motion", async ({
	page,
}) => {
	await page.emulateMedia({ reducedMotion: "reduce" });
	expect(await pay(page)).toEqual([]);
});

test("a line at the top shows that a page is slow to come, and goes when it is there", async ({
	page,
}) => {
	let release = () => {};
	const released = new Promise<void>((resolve) => {
		release = resolve;
	});
	await page.route(/checkout\.data/, async (route) => {
		await released;
		await route.continue();
	});
	await page.goto("/");
	await expect(page.locator(".progress")).toHaveCount(0);
	await buyLink(page, "3").click();
	const line = page.locator(".progress");
	await expect(line).toHaveCSS("opacity", "1");
	await expect(line).toHaveCSS("border-top-color", "rgb(181, 57, 30)");
	await page.emulateMedia({ forcedColors: "active" });
	await expect(line).toHaveCSS("border-top-color", "rgb(0, 0, 0)");
	await expect(page).toHaveURL(/\/$/);

	release();
	await expect(page.getByRole("heading", { name: "Checkout" })).toBeVisible();
	await expect(line).toHaveCount(0);
});

for (const [width, text] of [
	[1280, 100],
	[1280, 200],
	[1920, 100],
	[2560, 100],
] as const) {
	test(`at ${width} px and ${text} % tick and underline are whole once they are drawn`, async ({
		page,
	}) => {
		await page.setViewportSize({ width, height: 900 });
		await openReceipt(page, "1");
		await page.evaluate((text) => {
			document.documentElement.style.fontSize = `${text}%`;
		}, text);
		const heading = page.getByRole("status").first();
		// This comes first, since fonts that were late are used from the first change of media on.
		await page.emulateMedia({ reducedMotion: "reduce" });
		const still = await heading.screenshot();
		await countDrawnLines(page);
		await page.emulateMedia({ reducedMotion: "no-preference" });
		await expect.poll(() => page.evaluate(() => window.drawn)).toBe(2);
		expect(still.equals(await heading.screenshot())).toBe(true);
	});
}

const countDrawnLines = (page: Page) =>
	page.evaluate(() => {
		window.drawn = 0;
		addEventListener("animationend", ({ animationName }) => {
			window.drawn += animationName === "draw" ? 1 : 0;
		});
	});

/** Pays, and says what moved when the receipt came. */
async function pay(page: Page) {
	await page.addInitScript(() => {
		window.moved = [];
		const { animate } = Element.prototype;
		Element.prototype.animate = function (keyframes, options) {
			const [from] = Object(keyframes).transform ?? [];
			window.moved.push([this.className, from]);
			return animate.call(this, keyframes, options);
		};
	});
	await buy(page, "1");
	// The script that moves the cover stands below the heading.
	await page.waitForLoadState();
	return page.evaluate(() => window.moved);
}
