import type { Page } from "@playwright/test";
import { withRealKeys } from "../support/browser/environment";
import { expect, inMotion, test } from "../support/browser/test";
import { bookOf } from "../support/shop/prices";

test.use(inMotion);

for (const [width, fonts] of [
	[360, "in time"],
	[390, "late"],
	[834, "late"],
	[1280, "in time"],
] as const) {
	for (const path of ["/", "/checkout?item=1"]) {
		test(`nothing moves while ${path} loads at ${width} px, its fonts ${fonts}`, async ({
			page,
		}) => {
			await page.setViewportSize({ width, height: 900 });
			if (fonts === "late") {
				await page.route(/woff2/, async (route) => {
					await firstPaint(page);
					await route.continue();
				});
			}
			await page.addInitScript(() => {
				new PerformanceObserver((list) => {
					window.shifts.push(...(list.getEntries() as typeof window.shifts));
				}).observe({ type: "layout-shift", buffered: true });
				window.shifts = [];
			});
			await page.goto(path, { waitUntil: "networkidle" });
			if (path !== "/") {
				await expect(page.getByRole("button", { name: /^Pay/ })).toBeEnabled();
			}
			await page.evaluate(() => document.fonts.ready);
			const shift = await page.evaluate(() =>
				window.shifts.reduce((sum, { value }) => sum + value, 0),
			);
			expect(shift).toBeLessThan(0.01);
		});
	}
}

test("text at twice its size needs no scrolling sideways", async ({ page }) => {
	for (const path of ["/", "/checkout?item=2"]) {
		await page.setViewportSize({ width: 640, height: 900 });
		await page.goto(path);
		await page.evaluate(() => {
			document.documentElement.style.fontSize = "200%";
		});
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - window.innerWidth,
		);
		expect(overflow).toBeLessThanOrEqual(0);
	}
});

test("a long word in a title breaks before it widens the page", async ({
	page,
}) => {
	await page.setViewportSize({ width: 360, height: 900 });
	const { title } = bookOf("1");
	for (const path of ["/", "/checkout?item=1"]) {
		await page.goto(path);
		await page.getByRole("heading", { name: title }).evaluate((heading) => {
			heading.textContent = "Donaudampfschifffahrtsgesellschaft";
			document.documentElement.style.fontSize = "200%";
		});
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - window.innerWidth,
		);
		expect(overflow).toBeLessThanOrEqual(0);
	}
});

test("Pay is on the first screen, and the book stands out more than the page's name", async ({
	page,
}) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto("/checkout?item=1");
	const pay = page.getByRole("button", { name: /^Pay/ });
	await expect(pay).toBeEnabled();
	await expect(pay).toBeInViewport({ ratio: 1 });
	for (const width of [360, 1280]) {
		await page.setViewportSize({ width, height: 800 });
		expect(await textSize(page, "h1")).toBeLessThan(await textSize(page, "h2"));
	}
});

test("the places of address and card form are as high as the forms, once they are there", async ({
	page,
}) => {
	// Stripe's form is lower where an account offers cards only.
	await page.route(/elements\/sessions/, async (route) => {
		const response = await route.fetch();
		const session = await response.json();
		session.payment_method_preference.ordered_payment_method_types = ["card"];
		await route.fulfill({ response, json: session });
	});
	await page.goto("/checkout?item=1");
	await expect(page.getByRole("button", { name: /^Pay/ })).toBeEnabled();
	const gaps = await page.locator(".element-slot").evaluateAll((slots) =>
		slots.map((slot) => {
			const form = slot.querySelector("iframe")?.getBoundingClientRect();
			return slot.getBoundingClientRect().bottom - (form?.bottom ?? 0);
		}),
	);
	expect(gaps).toHaveLength(2);
	expect(Math.max(...gaps.map(Math.abs))).toBeLessThanOrEqual(8);
});

for (const [width, path] of [320, 360, 834, 960, 1280, 1920].flatMap(
	(width) => [[width, "/"] as const, [width, "/checkout?item=1"] as const],
)) {
	test(`at ${width} px the emulator's notice is one row on one baseline on ${path}, and its list opens in place`, async ({
		page,
	}) => {
		test.skip(withRealKeys, "Only the emulator has a notice.");
		await page.setViewportSize({ width, height: 800 });
		await page.goto(path);
		const notice = page.getByRole("complementary", { name: "Emulator" });
		if (path !== "/") {
			await expect(
				notice.getByRole("button", { name: "Fill in the form" }),
			).toBeVisible();
		}
		const fontSize = await textSize(page, "html");
		const { height } = (await notice.boundingBox()) ?? { height: 0 };
		expect(Math.round(height)).toBe(Math.round(2.75 * fontSize));
		const baselines = await notice.evaluate((element) =>
			[...element.querySelectorAll("p, strong, code, button, a, summary")]
				.filter((part) => part.checkVisibility())
				.filter((part) => !part.closest("details > div"))
				.map((part) => {
					const mark = document.createElement("span");
					mark.style.cssText = "display: inline-block; height: 0; width: 0";
					part.append(mark);
					const { bottom } = mark.getBoundingClientRect();
					mark.remove();
					return Math.round(bottom);
				}),
		);
		expect(new Set(baselines).size).toBe(1);

		const opener = notice.getByText("Test cards");
		const before = await opener.boundingBox();
		await opener.click();
		await expect(notice.getByText("Declined", { exact: true })).toBeVisible();
		expect(await opener.boundingBox()).toEqual(before);
	});
}

const firstPaint = (page: Page) =>
	page.waitForFunction(
		() => performance.getEntriesByName("first-contentful-paint").length > 0,
	);

const textSize = (page: Page, selector: string) =>
	page
		.locator(selector)
		.first()
		.evaluate((element) =>
			Number.parseFloat(getComputedStyle(element).fontSize),
		);

declare global {
	interface Window {
		shifts: (PerformanceEntry & { value: number })[];
	}
}
