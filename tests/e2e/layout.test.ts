import { expect, test } from "../support/browser/test";

for (const width of [390, 1280]) {
	for (const path of ["/", "/checkout?item=1"]) {
		test(`nothing moves while ${path} loads at ${width} px`, async ({
			page,
		}) => {
			await page.setViewportSize({ width, height: 900 });
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

declare global {
	interface Window {
		shifts: (PerformanceEntry & { value: number })[];
	}
}
