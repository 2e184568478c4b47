import { expect, it } from "vitest";
import { books } from "../../../app/catalog/books";
import { formatMoney } from "../../../app/i18n/format";
import { openCheckout } from "../../support/shop/open-checkout";
import { openBrowser } from "../../support/shop/open-shop";

const checkout = openCheckout();
const price = books[0]?.price ?? { amount: 0, currency: "usd" };

it("a checkout is the same for every shopper, but for a nonce and what pays", async () => {
	const [one, other, third] = [await visit(), await visit(), await visit()];
	expect(other.paymentId).not.toBe(one.paymentId);
	expect(other.nonce).not.toBe(one.nonce);
	expect(withoutOwn(other)).toBe(withoutOwn(one));
	expect(withoutOwn(third)).toBe(withoutOwn(one));
});

it("no shopper gets anything of another's payment, and the HTML has none of one's own", async () => {
	const shoppers = [];
	for (const _ of Array(4).keys()) {
		const open = shopper();
		shoppers.push([await open(), await open()]);
	}
	const pages = shoppers.flat();
	for (const { text, paymentId, nonce } of pages) {
		const secrets = new Set(text.match(/pi_\w+/g));
		expect([...secrets].map((one) => one.split("_secret_")[0])).toEqual(
			[...secrets].map(() => paymentId),
		);
		expect([...new Set(text.match(/(?<=nonce=")[^"]+/g))]).toEqual([nonce]);
		expect(text.replace(/<script.*?<\/script>/gs, "")).not.toContain("pi_");
	}
	expect(new Set(pages.map(({ paymentId }) => paymentId)).size).toBe(4);
	expect(new Set(pages.map(({ nonce }) => nonce)).size).toBe(8);
});

it("a shopper reads their own language, at their own origin", async () => {
	for (const locale of ["en-US", "de-DE", "en-US"]) {
		for (const host of ["one.example", "two.example"]) {
			const url = `http://${host}/checkout?item=1`;
			const { text } = await visit(url, { "Accept-Language": locale });
			expect(text).toContain(`Pay ${formatMoney(price, locale)}`);
			expect(text).toContain(`http://${host}/share`);
		}
	}
});

it("what the address says besides the book is no other shopper's", async () => {
	const { text } = await visit("/checkout?item=1&utm_source=letter");
	expect(text).not.toContain("paper");
	const other = await visit("/checkout?item=1&utm_source=paper");
	expect(other.text).not.toContain("letter");
});

it("who has paid, or cannot pay, is told so on a page that others have seen", async () => {
	await visit();
	const open = shopper();
	const { paymentId } = await open();
	await checkout.stripeServer.stripe.paymentIntents.confirm(paymentId, {
		payment_method: "pm_card_visa",
		return_url: "https://shop.example/success",
	});
	expect((await open()).text).toContain('\\"settled\\"');
	expect((await open()).text).toContain("You have already paid");
	checkout.stripeServer.fault = ({ response }) => {
		response.writeHead(402).end("{}");
	};
	expect((await visit()).text).toContain("We cannot take payments just now");
	checkout.stripeServer.fault = undefined;
	expect((await visit()).text).not.toMatch(/already paid|cannot take/);
});

const visit = (path?: string, headers?: Record<string, string>) =>
	shopper()(path, headers);

/** Opens the checkout in one browser, each time. */
function shopper() {
	const browser = openBrowser(checkout.shop);
	const withCart = browser("/");
	return async (path = "/checkout?item=1", headers = {}) => {
		await withCart;
		const page = await browser(path, { headers });
		const text = await page.text();
		const policy = page.headers.get("Content-Security-Policy") ?? "";
		const [, nonce = ""] = /'nonce-([^']+)'/.exec(policy) ?? [];
		const [secret = ""] = /pi_\w+_secret_\w+/.exec(text) ?? [];
		const [paymentId = ""] = secret.split("_secret_");
		return { text, nonce, secret, paymentId };
	};
}

const withoutOwn = ({
	text,
	nonce,
	secret,
	paymentId,
}: Awaited<ReturnType<typeof visit>>) =>
	text
		.replaceAll(nonce, "(nonce)")
		.replaceAll(secret, "(secret)")
		.replaceAll(paymentId, "(id)");
