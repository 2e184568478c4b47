import type { Page } from "@playwright/test";
import { books } from "../../app/catalog/books";
import { toDecimal } from "../../app/i18n/format";
import { expect, test } from "../support/browser/test";
import { bookOf } from "../support/shop/prices";

test("the shelf tells search and previews what it is", async ({ page }) => {
	await page.goto("/");
	const content = (selector: string) =>
		page.locator(selector).getAttribute("content");
	expect(await content('meta[name="description"]')).toContain("bookshop");
	const origin = new URL(page.url()).origin;
	await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
		"href",
		`${origin}/`,
	);

	const picture = await page.request.get(
		String(await content('meta[property="og:image"]')),
	);
	expect(picture.headers()["content-type"]).toBe("image/png");

	const data = await page
		.locator('script[type="application/ld+json"]')
		.textContent();
	const { "@graph": onSale } = JSON.parse(String(data));
	expect(onSale.map(({ name }: { name: string }) => name)).toEqual(
		books.map(({ title }) => title),
	);
	const { price, title, format, publisher, year } = bookOf("1");
	expect(onSale[0]).toMatchObject({
		"@type": "Book",
		name: title,
		offers: {
			"@type": "Offer",
			price: toDecimal(price),
			priceCurrency: price.currency.toUpperCase(),
		},
		bookFormat: `https://schema.org/${format}`,
		publisher: { "@type": "Organization", name: publisher },
		datePublished: String(year),
	});
	await expectFindable(page, onSale[0].offers.url, title);
});

test("each checkout has a picture of its book, and stays out of search", async ({
	page,
}) => {
	const answer = await page.goto("/checkout?item=2");
	expect(answer?.headers()["x-robots-tag"]).toBe("noindex");
	await expect(page.locator('meta[name="robots"]')).toHaveAttribute(
		"content",
		"noindex",
	);
	const image = page.locator('meta[property="og:image"]');
	await expect(image).toHaveAttribute("content", /\/share\/2\.png$/);
	const picture = await page.request.get(
		String(await image.getAttribute("content")),
	);
	expect(picture.ok()).toBe(true);
});

test("crawlers find the shelf, and are asked to leave the rest", async ({
	request,
}) => {
	const robots = await (await request.get("/robots.txt")).text();
	expect(robots).toMatch(/Disallow: \/checkout\n/);
	expect(robots).toMatch(/Disallow: \/success\n/);
	const [, sitemap = ""] = /Sitemap: (\S+)/.exec(robots) ?? [];
	expect(await (await request.get(sitemap)).text()).toContain("<loc>http");

	const manifest = await (await request.get("/site.webmanifest")).json();
	for (const { src } of manifest.icons) {
		expect((await request.get(src)).ok()).toBe(true);
	}
	expect((await request.get("/apple-touch-icon.png")).ok()).toBe(true);
});

/** Whether search engines may go there and keep it, and what is on sale is what they find. */
async function expectFindable(page: Page, url: string, title: string) {
	const robots = await (await page.request.get("/robots.txt")).text();
	const { origin, pathname, hash } = new URL(url);
	expect(origin).toBe(new URL(page.url()).origin);
	for (const [, closed = ""] of robots.matchAll(/^Disallow: (\S+)$/gm)) {
		expect(pathname.startsWith(closed)).toBe(false);
	}
	const answer = await page.goto(url);
	expect(answer?.headers()["x-robots-tag"]).toBeUndefined();
	await expect(page.locator('meta[name="robots"]')).toHaveCount(0);
	await expect(page.locator(hash)).toContainText(title);
}
