import { expect, it } from "vitest";
import { openCheckout } from "../../support/shop/open-checkout";
import { openBrowser, openShop } from "../../support/shop/open-shop";
import {
	sendResponse,
	stripeServerKeys,
} from "../../support/stripe/stripe-server";
import { withResolvers } from "../../support/with-resolvers";

const checkout = openCheckout();

it.each([
	["only an id", () => checkout.shop.visit, (id: string) => id],
	["a cart that has begun nothing", () => checkout.visit, (id: string) => id],
	[
		"the secret of another payment",
		() => checkout.shop.visit,
		(id: string) => `${id}&payment_intent_client_secret=pi_1_secret_1`,
	],
])(
	"with %s Stripe is not asked, and there is no receipt",
	async (_, visitor, claim) => {
		const intent = await checkout.stripeServer.stripe.paymentIntents.create({
			amount: 2300,
			currency: "usd",
		});
		for (const page of ["/success", "/success.data"]) {
			const answer = await visitor()(
				`${page}?payment_intent=${claim(intent.id)}`,
			);
			expect(answer.status).toBe(404);
			expect(await answer.text()).toContain("This receipt opens only in");
		}
		expect(checkout.stripeServer.requests).toEqual([]);
	},
);

it("somebody else's secret for a payment that the shop knows asks nothing", async () => {
	const id = await beginPayment();
	checkout.stripeServer.requests.length = 0;
	const answer = await checkout.shop.visit(
		`/success?payment_intent=${id}&payment_intent_client_secret=${id}_secret_x`,
	);
	expect(answer.status).toBe(404);
	expect(checkout.stripeServer.requests).toEqual([]);
});

it.each([
	["has no such payment", 404, undefined],
	["fails", 503, { status: 400, body: "{}" }],
])(
	"a crowd asking for one unknown payment is one call when Stripe %s",
	async (_, expected, failure) => {
		if (failure) {
			checkout.stripeServer.fault = ({ response }) =>
				response.writeHead(failure.status).end(failure.body);
		}
		const statuses = await Promise.all(
			Array.from({ length: 30 }, async () => {
				const page = await checkout.shop.visit(
					"/success?payment_intent=pi_1&payment_intent_client_secret=pi_1_secret_1",
				);
				return page.status;
			}),
		);
		expect(statuses).toEqual(Array(30).fill(expected));
		expect(checkout.stripeServer.requests).toHaveLength(1);
	},
);

it("a noisy network uses up what unknown payments may ask, but not what another may", async () => {
	const shop = await openShop({ ...stripeServerKeys, TRUST_PROXY: "1" });
	const ask = async (n: number, address: string) => {
		const page = await shop.visit(
			`/success?payment_intent=pi_${n}&payment_intent_client_secret=pi_${n}_secret_x`,
			{ headers: { "X-Forwarded-For": address } },
		);
		return page.status;
	};
	const noisy = await Promise.all(
		Array.from({ length: 20 }, (_, n) => ask(n, "2001:db8::1")),
	);
	expect(noisy).toContain(429);
	expect(await ask(100, "2001:db8:0:1::1")).toBe(404);
});

it("many looks at one receipt at the same moment are few calls", async () => {
	const id = await beginPayment();
	const { promise: isAsked, resolve: goOn } = withResolvers();
	const { stripeServer } = checkout;
	stripeServer.fault = async ({ response, pass }) => {
		await isAsked;
		await sendResponse(await pass(), response);
	};
	stripeServer.requests.length = 0;
	const pages = Array.from({ length: 20 }, () =>
		checkout.visit(`/success?payment_intent=${id}`),
	);
	await expect.poll(() => stripeServer.requests).not.toEqual([]);
	goOn();
	const statuses = (await Promise.all(pages)).map(({ status }) => status);
	expect(statuses).toEqual(Array(20).fill(200));
	expect(stripeServer.requests.length).toBeLessThanOrEqual(4);
});

it("one receipt is looked at 60 times a minute at most", async () => {
	const id = await beginPayment();
	const statuses = await visitTimes(62, () =>
		checkout.visit(`/success?payment_intent=${id}`),
	);
	expect(statuses.slice(0, 60)).toEqual(Array(60).fill(200));
	expect(statuses.slice(60)).toEqual([429, 429]);
});

it("secrets that somebody makes up do not use up what Stripe takes, and keep no owner out", async () => {
	const shop = await openShop(stripeServerKeys);
	const owner = openBrowser(shop);
	const id = await beginPayment(owner);
	checkout.stripeServer.requests.length = 0;
	const made = await Promise.all(
		Array.from({ length: 30 }, (_, n) =>
			shop.visit(
				`/success?payment_intent=pi_${n}&payment_intent_client_secret=pi_${n}_secret_x`,
			),
		),
	);
	const statuses = made.map(({ status }) => status);
	expect(new Set(statuses)).toEqual(new Set([404, 429]));
	expect(checkout.stripeServer.requests.length).toBeLessThan(15);
	expect((await owner(`/success?payment_intent=${id}`)).status).toBe(200);
});

it("claims that are too many are refused alike, whether the payment is known or not", async () => {
	const shop = await openShop({ TRUST_PROXY: "1" });
	const known = await beginPayment(openBrowser(shop));
	const headers = { "X-Forwarded-For": "198.51.100.1" };
	const claim = async (id: string) => {
		const secret = `payment_intent_client_secret=${id}_secret_x`;
		const address = `/success?payment_intent=${id}&${secret}`;
		return (await shop.visit(address, { headers })).status;
	};
	for (let claims = 1; claims <= 60; claims++) {
		expect(await claim(known)).toBe(404);
	}
	expect(await claim(known)).toBe(429);
	expect(await claim("pi_1")).toBe(429);
});

async function beginPayment(visit = checkout.visit) {
	const page = await visit("/checkout?item=1");
	const [id = ""] = /pi_\w+(?=_secret_)/.exec(await page.text()) ?? [];
	return id;
}

async function visitTimes(times: number, visit: () => Promise<Response>) {
	const statuses = [];
	for (let n = 0; n < times; n++) {
		const page = await visit();
		await page.text();
		statuses.push(page.status);
	}
	return statuses;
}
