import { afterEach, expect, it, vi } from "vitest";
import {
	clientSecretOn,
	openBrowser,
	openShop,
	type Shop,
} from "../../support/shop/open-shop";
import {
	openStripeServer,
	stripeServerKeys,
} from "../../support/stripe/stripe-server";

const hour = 60 * 60;
const secrets = { old: "old".repeat(12), new: "new".repeat(12) };

afterEach(() => {
	vi.useRealTimers();
});

it("a cart lives for 23 hours, and a second book makes it no younger", async () => {
	const visit = openBrowser(await openShop());
	passTime(0);
	const first = await visit("/checkout?item=1");
	expect(maxAge(first)).toBe(23 * hour);
	passTime(20 * hour);
	const second = await visit("/checkout?item=2");
	expect(maxAge(second)).toBe(3 * hour);
	passTime(3 * hour);
	const third = await visit("/checkout?item=1");
	expect(maxAge(third)).toBe(23 * hour);
	const secret = await clientSecretOn(third);
	expect(secret).not.toBe(await clientSecretOn(first));
});

it("the secret that carts are signed with can be replaced while they live", async () => {
	const cart = await cartFrom(await openShop({ COOKIE_SECRET: secrets.old }));
	const both = await openShop({
		COOKIE_SECRET: `${secrets.new}, ${secrets.old}`,
	});
	expect(await isKnown(cart, both)).toBe(true);
	const after = await openShop({ COOKIE_SECRET: secrets.new });
	expect(await isKnown(await cartFrom(both), after)).toBe(true);
	expect(await isKnown(cart, after)).toBe(false);
});

it("a new API key makes no cart invalid", async () => {
	const stripeServer = await openStripeServer();
	const cart = await cartFrom(await openShop(stripeServerKeys));
	const rolled = { STRIPE_SECRET_KEY_TEST: "sk_test_rolled" };
	const after = await openShop({ ...stripeServerKeys, ...rolled });
	expect(await isKnown(cart, after)).toBe(true);
	stripeServer.close();
});

/** The cookie of a browser that has begun a checkout. */
async function cartFrom(shop: Shop) {
	const page = await shop.visit("/checkout?item=1");
	void page.body?.cancel();
	return String(page.headers.getSetCookie()[0]).split(";")[0] ?? "";
}

/** Whether the shop takes the cart for the one that has begun this checkout. */
async function isKnown(cart: string, shop: Shop) {
	const page = await shop.visit("/checkout?item=1", {
		headers: { Cookie: cart },
	});
	void page.body?.cancel();
	return page.headers.getSetCookie().length === 0;
}

const maxAge = ({ headers }: Response) =>
	Number(/Max-Age=(\d+)/.exec(headers.getSetCookie().join())?.[1]);

function passTime(seconds: number) {
	const now = Date.now() + seconds * 1000;
	vi.useFakeTimers({ toFake: ["Date"], now });
}
