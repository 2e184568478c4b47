import { withRealKeys } from "../support/browser/environment";
import { openReceipt } from "../support/browser/purchase";
import { expect, test } from "../support/browser/test";
import { bookOf, priceOf } from "../support/shop/prices";

// Stripe.js is out of reach.
test.use({ ignoredConsoleErrors: [/ERR_BLOCKED_BY_CLIENT/] });

test("the button that buys says for how much, and can be seen to be pressed", async ({
	page,
}) => {
	await page.goto("/");
	const buy = page.getByRole("link", { name: `Buy ${bookOf("1").title}` });
	expect((await buy.innerText()).replace(/\s+/g, " ")).toContain(
		`· ${priceOf("1")}`,
	);
	await buy.hover();
	await expect(buy).toHaveCSS("translate", "none");
	await page.mouse.down();
	await expect(buy).toHaveCSS("translate", "0px 1px");
	await expect(buy).toHaveCSS("box-shadow", /inset/);
	await page.mouse.move(0, 0);
	await page.mouse.up();
});

test("of all pictures the first cover comes first", async ({ page }) => {
	for (const path of ["/", "/checkout?item=2"]) {
		await page.goto(path);
		const urgent = page.locator('img[fetchpriority="high"]');
		await expect(urgent).toHaveCount(1);
		expect(await urgent.getAttribute("src")).toBe(
			await page.locator("img").first().getAttribute("src"),
		);
	}
});

test("notes in the margin have lines of one length", async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.goto("/");
	const notes = page.locator(".in-margin");
	expect(await notes.count()).toBeGreaterThan(2);
	for (const note of await notes.all()) {
		await expect(note).toHaveCSS("text-wrap-style", "balance");
	}
});

test("the margin begins beside the shop's name, with and without the emulator's notice", async ({
	page,
	shopWithKeys,
}) => {
	await page.route(/^https:/, (route) => route.abort("blockedbyclient"));
	for (const origin of ["", shopWithKeys.origin]) {
		await page.goto(`${origin}/`);
		const tops = await page
			.locator(".margin, .head")
			.evaluateAll((parts) =>
				parts.map((part) => part.getBoundingClientRect().top),
			);
		expect(new Set(tops).size).toBe(1);
	}
});

test("on a phone the button that copies stands right below what it copies", async ({
	page,
}) => {
	await page.setViewportSize({ width: 360, height: 844 });
	await openReceipt(page, "1");
	const details = page.getByRole("article");
	const leftEdge = await details
		.getByText(/^pi_/)
		.evaluate((id) => id.getBoundingClientRect().left);
	const words = await details
		.getByRole("button", { name: /^Copy/ })
		.evaluate((button) => {
			const range = document.createRange();
			range.selectNodeContents(button);
			return range.getBoundingClientRect().left;
		});
	expect(Math.abs(words - leftEdge)).toBeLessThan(2);
});

for (const colorScheme of ["light", "dark"] as const) {
	test(`the browser around the page has the colour of its paper (${colorScheme})`, async ({
		page,
	}) => {
		await page.emulateMedia({ colorScheme });
		await page.goto("/");
		const [paper, themes] = await page.evaluate(() => {
			const metas = document.querySelectorAll<HTMLMetaElement>(
				'meta[name="theme-color"]',
			);
			const drawn = document.createElement("p");
			const colorOf = ({ content }: HTMLMetaElement) => {
				drawn.style.color = content;
				document.body.append(drawn);
				return getComputedStyle(drawn).color;
			};
			return [
				getComputedStyle(document.body).backgroundColor,
				[...metas]
					.filter(({ media }) => matchMedia(media).matches)
					.map(colorOf),
			];
		});
		expect(themes).toEqual([paper]);
	});
}

test("on a phone a country's name has the whole width of the card form", async ({
	page,
	element,
}) => {
	test.skip(withRealKeys, "Stripe's frame is its own.");
	for (const [width, share] of [
		[320, 1],
		[360, 1],
		[1280, 0.5],
	] as const) {
		await page.setViewportSize({ width, height: 900 });
		await page.goto("/checkout?item=1");
		const fields = await element.fields();
		const widthOf = (selector: string) =>
			fields
				.locator(selector)
				.evaluate((field) => field.getBoundingClientRect().width);
		const number = await widthOf('[data-field="number"]');
		const country = await widthOf('[data-field="country"]');
		expect(Math.abs(country - number * share)).toBeLessThan(16);
	}
});
