import { createServer } from "node:http";
import { expect, test } from "../support/browser/test";
import { listen } from "../support/network/listen";

test.describe("the policy in a real browser", () => {
	// Receipts are nobody's here, the other site has no icon, and a frame of it gets no payment.
	test.use({
		expectedStatuses: [403, 404],
		ignoredConsoleErrors: [
			/Content Security Policy|frame-ancestors|X-Frame|chrome-error|ERR_/i,
		],
	});

	for (const path of ["/", "/checkout?item=1", "/emulator"]) {
		test(`${path} runs no script that somebody slips in`, async ({ page }) => {
			await page.goto(path);
			const refused = await page.evaluateHandle(() => {
				const directives: string[] = [];
				document.addEventListener("securitypolicyviolation", (event) =>
					directives.push(event.effectiveDirective),
				);
				document.body.insertAdjacentHTML(
					"beforeend",
					'<img src="x:" onerror="window.slipped = 1">',
				);
				const script = document.createElement("div");
				script.innerHTML = '<a href="javascript:window.slipped = 1">x</a>';
				document.body.append(script);
				script.querySelector("a")?.click();
				return directives;
			});
			await expect
				.poll(() => refused.jsonValue())
				.toEqual(
					expect.arrayContaining(["script-src-attr", "script-src-elem"]),
				);
			expect(await page.evaluate(() => "slipped" in window)).toBe(false);
		});
	}

	test("no other site can frame a page", async ({ page, baseURL }) => {
		const site = createServer((_, response) => {
			response.setHeader("Content-Type", "text/html");
			response.end(
				["/", "/checkout?item=1", "/success", "/emulator"]
					.map((path) => `<iframe src="${baseURL}${path}"></iframe>`)
					.join(""),
			);
		});
		await page.goto(`http://127.0.0.1:${await listen(site)}`);
		await expect
			.poll(() =>
				page
					.frames()
					.slice(1)
					.map((frame) => frame.url()),
			)
			.toEqual(Array(4).fill("chrome-error://chromewebdata/"));
		site.close();
	});
});
