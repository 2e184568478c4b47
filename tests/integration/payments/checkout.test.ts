import { beforeAll, describe, expect, it } from "vitest";
import { books } from "../../../app/catalog/books";
import {
	clientSecretOn,
	idOf,
	openBrowser,
	openShop,
	type Shop,
} from "../../support/shop/open-shop";
import { bookOf, priceOf } from "../../support/shop/prices";
import { shipping } from "../../support/stripe/shipping";

let shop: Shop;

beforeAll(async () => {
	shop = await openShop();
});

describe("a checkout", () => {
	it.each(books)(
		"charges the shelf price for $title",
		async ({ item, price }) => {
			const visit = openBrowser(shop);
			const page = await visit(`/checkout?item=${item}`);
			const intent = await intentOn(page);
			expect(intent).toMatchObject({
				...price,
				metadata: {
					shop: "marginalia",
					item,
					cart: expect.stringMatching(/^[\w-]{43}$/),
					price: `${price.amount} ${price.currency}`,
				},
				automatic_payment_methods: { enabled: true },
				status: "requires_payment_method",
			});
		},
	);

	it("charges the shelf price, whatever the URL, a form or a cookie says", async () => {
		const page = await shop.visit(
			"/checkout?item=1&price=1&amount=1&currency=jpy",
			{ headers: { Cookie: "price=1; amount=1; cart=W3siYW1vdW50IjoxfV0%3D" } },
		);
		expect(await intentOn(page)).toMatchObject(bookOf("1").price);
	});

	it.each([
		"?item=1?utm_source=letter",
		"?item=1%3Futm_source%3Dletter",
		"?item=1&amp;utm_source=letter",
		"?item=1.",
		"?item=1.0",
		"?item=1%20",
		"?item=1%0D%0A",
		"?item=1)",
		"?item=1%22%3E",
		"?item=1#:~:text=price",
	])("finds the book of a link that ends as in %s", async (link) => {
		const visit = openBrowser(shop);
		const intent = await intentOn(await visit(`/checkout${link}`));
		expect(intent.metadata.item).toBe("1");
		// The clean address has the same payment.
		expect(await intentOn(await visit("/checkout?item=1"))).toEqual(intent);
	});

	it("sends title, price and script before it knows the payment", async () => {
		const slow = await openShop({ EMULATOR_LATENCY_MS: "5000" });
		const visit = openBrowser(slow);
		await visit("/");
		const page = await visit("/checkout?item=1", {
			headers: { "User-Agent": "curl/8.0 Googlebot HeadlessChrome" },
		});
		const shell = await readUntil(page, 'type="module"');
		expect(shell).toContain(bookOf("1").title);
		expect(shell).toContain(`Pay ${priceOf("1")}`);
		expect(shell).not.toContain("_secret_");
	});

	it("keeps its page and its data out of caches and search", async () => {
		for (const path of ["/checkout?item=1", "/checkout.data?item=1"]) {
			const { headers } = await shop.visit(path);
			expect(headers.get("Cache-Control")).toBe("no-store");
			expect(headers.get("X-Robots-Tag")).toBe("noindex");
		}
	});
});

describe("one cart", () => {
	it("gets one intent for a book, however often it comes", async () => {
		const visit = openBrowser(shop);
		const secrets = [];
		for (let visits = 1; visits <= 5; visits++) {
			secrets.push(await clientSecretOn(await visit("/checkout?item=1")));
		}
		expect(secrets[0]).toMatch(/^pi_/);
		expect(new Set(secrets).size).toBe(1);
	});

	it("gets another intent for another book", async () => {
		const visit = openBrowser(shop);
		const one = await intentOn(await visit("/checkout?item=1"));
		const two = await intentOn(await visit("/checkout?item=2"));
		expect(one.id).not.toBe(two.id);
		expect(one.metadata.cart).toBe(two.metadata.cart);
	});

	it("gets a new intent when the old one was canceled", async () => {
		const visit = openBrowser(shop);
		const first = await intentOn(await visit("/checkout?item=1"));
		await shop.stripe.paymentIntents.cancel(first.id);
		const second = await intentOn(await visit("/checkout?item=1"));
		expect(second.id).not.toBe(first.id);
		expect(second.status).toBe("requires_payment_method");
	});

	it("is told that it has paid, and offered another copy", async () => {
		const visit = openBrowser(shop);
		const first = await intentOn(await visit("/checkout?item=1"));
		await pay(first.id);
		await visit(`/success?payment_intent=${first.id}`);
		const page = await (await visit("/checkout?item=1")).text();
		expect(page).toContain("You have already paid for this book");
		expect(page).toContain(`/success?payment_intent=${first.id}`);
		expect(page).not.toContain("_secret_");

		const again = await visit("/checkout?item=1", { method: "POST" });
		expect(again.status).toBe(302);
		expect(again.headers.get("Location")).toBe("/checkout?item=1");
		const second = await intentOn(await visit("/checkout?item=1"));
		expect(second.id).not.toBe(first.id);
	});

	it("is told so without JavaScript too, on a page that waits for the answer", async () => {
		const visit = openBrowser(shop);
		const first = await visit("/checkout?item=1");
		const text = await first.text();
		expect(text).toContain(
			'<meta http-equiv="refresh" content="0;url=/checkout?item=1&amp;scripts=none"/>',
		);
		const [secret = ""] = /pi_\w+_secret_\w+/.exec(text) ?? [];
		await pay(idOf(secret));
		const whole = await (await visit("/checkout?item=1&scripts=none")).text();
		expect(whole).not.toContain('http-equiv="refresh"');
		// In its place, and not further down for a script to move.
		const [main = ""] = /<main.*<\/main>/s.exec(whole) ?? [];
		expect(main).toContain("You have already paid for this book");
		expect(main).toMatch(
			/<form method="post" action="\/checkout\?item=1".*Buy another copy/s,
		);
	});

	it("is not shown to scripts, and not sent to other sites", async () => {
		const page = await shop.visit("/checkout?item=1");
		const [cookie] = page.headers.getSetCookie();
		expect(cookie).toMatch(/^cart=.*Max-Age=82800.*HttpOnly; SameSite=Lax$/);
	});

	it.each([
		["forged", "cart=ImZvcmdlZCI%3D"],
		["unreadable", "cart=%%%"],
		["of another type", "cart=eyJhIjoxfQ%3D%3D"],
		["huge", `cart=${"A".repeat(8000)}`],
	])("is a new one when the cookie is %s", async (_, cookie) => {
		const page = await shop.visit("/checkout?item=1", {
			headers: { Cookie: cookie },
		});
		expect(page.status).toBe(200);
		expect(page.headers.getSetCookie()).toHaveLength(1);
	});
});

/** The page as far as it has come when this text is in it. */
async function readUntil(page: Response, text: string) {
	const reader = page.body?.pipeThrough(new TextDecoderStream()).getReader();
	for (let sofar = ""; ; ) {
		const part = await reader?.read();
		if (!part || part.done) {
			throw new Error(`"${text}" never came.`);
		}
		sofar += part.value;
		if (sofar.includes(text)) {
			return sofar;
		}
	}
}

const intentOn = async (page: Response) =>
	shop.stripe.paymentIntents.retrieve(idOf(await clientSecretOn(page)));

const pay = (id: string) =>
	shop.stripe.paymentIntents.confirm(id, {
		shipping,
		payment_method: "pm_card_visa",
		return_url: "http://localhost:5000/success",
	});
