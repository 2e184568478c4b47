import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
	clientSecretOn,
	idOf,
	openBrowser,
	openShop,
	type Shop,
} from "../../support/shop/open-shop";
import { visaPayment } from "../../support/stripe/shipping";
import {
	type Fault,
	openStripeServer,
	type StripeServer,
	sendResponse,
	stripeServerKeys,
} from "../../support/stripe/stripe-server";

let stripeServer: StripeServer;
/** Which fault strikes the shop with which secret key, so that all can be tried at the same time. */
const faultOf = new Map<string, Fault>();
const shops = new Map<string, Shop>();

beforeAll(async () => {
	stripeServer = await openStripeServer();
	stripeServer.fault = async (call) => {
		const [, key = ""] = call.request.headers.authorization?.split(" ") ?? [];
		const fault = faultOf.get(key);
		if (fault) {
			return fault(call);
		}
		call.request.headers.authorization = "Bearer sk_test_emulator";
		return sendResponse(await call.pass(), call.response);
	};
	// All are open before the first is asked, since to open one keeps the others waiting.
	for (const [name] of faults) {
		shops.set(name, await shopWithKey(keyOf(name)));
	}
});

afterAll(() => stripeServer.close());

const error = (status: number, fields: object) =>
	(({ response }) =>
		sendResponse(
			Response.json(
				{ error: { message: "Do not show me.", ...fields } },
				{ status, headers: { "Request-Id": "req_quoteMe1234567" } },
			),
			response,
		)) satisfies Fault;

const text = (type: string, body: string) =>
	(({ response }) =>
		sendResponse(
			new Response(body, { headers: { "Content-Type": type } }),
			response,
		)) satisfies Fault;

const faults: [string, Fault][] = [
	["resets every connection", ({ response }) => response.destroy()],
	["never answers", () => {}],
	[
		"begins to answer and stops",
		({ response }) => {
			response.writeHead(200, { "Content-Type": "application/json" });
			response.write('{"id": "pi_');
		},
	],
	[
		"cuts its answers off",
		({ response }) => {
			response.writeHead(200, { "Content-Length": "500" });
			response.write("{");
			setImmediate(() => response.destroy());
		},
	],
	["is down (500)", error(500, { type: "api_error" })],
	["is down (503)", error(503, { type: "api_error" })],
	[
		"limits the rate (429)",
		error(429, { type: "invalid_request_error", code: "rate_limit" }),
	],
	["knows no such key (401)", error(401, { type: "invalid_request_error" })],
	["forbids it (403)", error(403, { type: "invalid_request_error" })],
	[
		"finds fault with the request (400)",
		error(400, { type: "invalid_request_error" }),
	],
	["answers in HTML", text("text/html", "<h1>502 Bad Gateway</h1>")],
	["answers with broken JSON", text("application/json", '{"id":')],
	[
		"answers with something else",
		text("application/json", '{"id":"pi_1","object":"payment_intent"}'),
	],
];

describe.concurrent.each(faults)("when Stripe %s", (name, fault) => {
	it("both pages say so within 12 s, show nothing they should not, and work again afterwards", async () => {
		const visit = openBrowser(shops.get(name) ?? expect.fail());
		const key = keyOf(name);
		faultOf.set(key, fault);
		const started = Date.now();
		const [checkout, success] = await Promise.all(
			["/checkout?item=1", receiptAddress].map(async (address) => {
				const page = await visit(address);
				return { status: page.status, text: await page.text() };
			}),
		);
		expect(Date.now() - started).toBeLessThan(12_000);
		expect(checkout?.status).toBe(200);
		expect(checkout?.text).toContain("We cannot take payments just now");
		expect(checkout?.text).toContain("Try again");
		expect([404, 503]).toContain(success?.status);
		expect(`${checkout?.text} ${success?.text}`).not.toMatch(notForShoppers);

		faultOf.delete(key);
		const again = await visit("/checkout?item=1");
		expect(await clientSecretOn(again)).toMatch(/^pi_/);
	});
});

it("gives the shopper Stripe's reference to quote", async () => {
	const key = "sk_test_with_reference";
	faultOf.set(key, error(500, { type: "api_error" }));
	const shop = await shopWithKey(key);
	const checkout = await (await shop.visit("/checkout?item=1")).text();
	expect(checkout).toContain("req_quoteMe1234567");
	const success = await shop.visit(receiptAddress);
	expect(success.status).toBe(503);
	expect(await success.text()).toContain("req_quoteMe1234567");
});

it("takes the secret out of the address even then, and shows the receipt at the clean one", async () => {
	const key = "sk_test_without_secret";
	const shop = await shopWithKey(key);
	const secret = await clientSecretOn(await shop.visit("/checkout?item=1"));
	const [id] = String(secret).split("_secret_");
	const visit = openBrowser(shop);
	faultOf.set(key, error(500, { type: "api_error" }));
	const down = await visit(
		`/success?payment_intent=${id}&payment_intent_client_secret=${secret}`,
	);
	expect(down.status).toBe(503);
	expect(await down.text()).toContain(
		`history.replaceState(history.state, "", "/success?payment_intent=${id}")`,
	);

	faultOf.delete(key);
	const receipt = await visit(`/success?payment_intent=${id}`);
	expect(receipt.status).toBe(200);
});

it("says to nobody who may have paid that nothing was charged", async () => {
	const paid = await openPaid("sk_test_paid_before");
	const justStarted = await shopWithKey(paid.key);
	faultOf.set(paid.key, error(500, { type: "api_error" }));
	const headers = { Cookie: paid.cookies };
	for (const address of ["/checkout?item=1&scripts=none", paid.receipt]) {
		const page = await (await justStarted.visit(address, { headers })).text();
		expect(page).toMatch(/We cannot take payments|receipt just now/);
		expect(page).not.toMatch(/charged|not (been )?paid|no money/i);
	}
});

it("keeps the receipts that a browser has, whatever address it visits", async () => {
	const paid = await openPaid("sk_test_paid_and_seen");
	const visit = openBrowser(await shopWithKey(paid.key));
	await visit(paid.receipt);
	faultOf.set(paid.key, error(500, { type: "api_error" }));
	await visit(
		`/success?payment_intent=pi_${"a".repeat(4000)}&payment_intent_client_secret=pi_1_secret_1`,
	);
	faultOf.delete(paid.key);
	const receipt = await visit(`/success?payment_intent=${paid.id}`);
	expect(receipt.status).toBe(200);
});

const keyOf = (fault: string) => `sk_test_${fault.replace(/\W+/g, "_")}`;

const shopWithKey = (key: string) =>
	openShop({ ...stripeServerKeys, STRIPE_SECRET_KEY_TEST: key });

/** A payment that is paid, at a shop with this key. */
async function openPaid(key: string) {
	const visit = openBrowser(await shopWithKey(key));
	const secret = await clientSecretOn(await visit("/checkout?item=1"));
	const id = idOf(secret);
	await stripeServer.stripe.paymentIntents.confirm(id, visaPayment);
	const receipt = `/success?payment_intent=${id}&payment_intent_client_secret=${secret}`;
	return { key, id, receipt, cookies: visit.cookies() };
}

const receiptAddress =
	"/success?payment_intent=pi_1&payment_intent_client_secret=pi_1_secret_1";

const notForShoppers =
	/Do not show me|sk_test|pi_1_secret|Bad Gateway|\bat .*\.js:\d+/;
