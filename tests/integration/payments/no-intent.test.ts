import { beforeAll, describe, expect, it } from "vitest";
import { books } from "../../../app/catalog/books";
import { openShop, type Shop } from "../../support/shop/open-shop";

let shop: Shop;

beforeAll(async () => {
	shop = await openShop();
});

describe("no intent is made", () => {
	it.each([
		"/checkout",
		"/checkout?item=",
		"/checkout?item=0",
		"/checkout?item=99",
		"/checkout?item=01",
		"/checkout?item=1.0",
		"/checkout?item=-1",
		"/checkout?item=1&item=1",
		"/checkout?item[]=1",
		"/checkout?item=__proto__",
		`/checkout?item=${"9".repeat(5000)}`,
	])("for %s, which is not found", async (address) => {
		const before = await shop.intents();
		const page = await shop.visit(address);
		expect(page.status).toBe(404);
		const text = await page.text();
		expect(text).toContain("We do not sell that book");
		expect(text).toContain("/checkout?item=3");
		expect(await shop.intents()).toHaveLength(before.length);
	});

	it.each([
		["a HEAD request", { method: "HEAD" }, 200],
		["a prefetch", { headers: { "Sec-Purpose": "prefetch;prerender" } }, 503],
		["an older prefetch", { headers: { Purpose: "prefetch" } }, 503],
	])("for %s", async (_, init, status) => {
		const before = await shop.intents();
		const page = await shop.visit("/checkout?item=1", init);
		await page.text();
		expect(page.status).toBe(status);
		expect(await shop.intents()).toHaveLength(before.length);
	});

	it("for a visit to the home page", async () => {
		const before = await shop.intents();
		const page = await (await shop.visit("/")).text();
		for (const { item } of books) {
			expect(page).toContain(`href="/checkout?item=${item}"`);
		}
		expect(await shop.intents()).toHaveLength(before.length);
	});
});
