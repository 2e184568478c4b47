import { describe, expect, it } from "vitest";
import { openCheckout } from "../../support/shop/open-checkout";
import {
	clientSecretOn,
	idOf,
	openBrowser,
} from "../../support/shop/open-shop";
import { bookOf, priceOf } from "../../support/shop/prices";
import { visaPayment } from "../../support/stripe/shipping";
import { sendResponse } from "../../support/stripe/stripe-server";

const checkout = openCheckout();

describe("the list of purchases", () => {
	it("has what this browser bought, the last first, and no attempt that failed", async () => {
		const first = await buy("1");
		const second = await buy("2");
		const failed = await begin("3");
		await checkout.visit(failed.returnAddress);

		const { status, text, links } = await list();
		expect(status).toBe(200);
		expect(links).toEqual([second, first]);
		expect(text).toContain(bookOf("1").title);
		expect(text).toContain(`Paid<!-- --> · <!-- -->${priceOf("2")}`);
		expect(text).not.toContain("_secret_");
	});

	it("has a receipt that was opened by its cart, and outlives that cart", async () => {
		const { id } = await begin("1");
		await confirm(id);
		const receipt = await checkout.visit(`/success?payment_intent=${id}`);
		expect(receipt.status).toBe(200);
		await checkout.visit("/checkout?item=1", { method: "POST" });
		expect((await list()).links).toEqual([id]);
	});

	it("is empty in another browser", async () => {
		await buy("1");
		const { status, text, links } = await list(openBrowser(checkout.shop));
		expect(status).toBe(200);
		expect(text).toContain("There are none in this browser");
		expect(links).toEqual([]);
	});

	it("believes no cookie that we did not sign, and asks Stripe nothing", async () => {
		const { id, secret } = await begin("1");
		const forged = Buffer.from(JSON.stringify({ [id]: secret }));
		checkout.stripeServer.requests.length = 0;
		const { links } = await list((path) =>
			checkout.shop.visit(path, {
				headers: { Cookie: `receipts=${forged.toString("base64")}` },
			}),
		);
		expect(links).toEqual([]);
		expect(checkout.stripeServer.requests).toEqual([]);
	});

	it("asks Stripe about all of them at once", async () => {
		await buy("1");
		await buy("2");
		let arrived = 0;
		let release = () => {};
		const both = new Promise<void>((resolve) => {
			release = resolve;
		});
		checkout.stripeServer.fault = async ({ response, pass }) => {
			arrived += 1;
			if (arrived === 2) {
				release();
			}
			await both;
			await sendResponse(await pass(), response);
		};
		expect((await list()).links).toHaveLength(2);
	});

	it("keeps the rest where Stripe fails to answer about one", async () => {
		const first = await buy("1");
		const second = await buy("2");
		checkout.stripeServer.fault = async ({ request, response, pass }) => {
			if (request.url?.includes(second)) {
				response.writeHead(400).end("{}");
			} else {
				await sendResponse(await pass(), response);
			}
		};
		const { status, text, links } = await list();
		expect(status).toBe(200);
		expect(links).toEqual([first, second]);
		expect(text).toContain("We couldn’t find out how this one stands");
	});
});

describe("a receipt that is not this browser's", () => {
	it("has the same answer for every cause", async () => {
		const { id, secret } = await begin("1");
		await confirm(id);
		const addresses = [
			`/success?payment_intent=${id}`,
			`/success?payment_intent=${id}&payment_intent_client_secret=${id}_secret_x`,
			"/success?payment_intent=pi_1",
			"/success?payment_intent=pi_1&payment_intent_client_secret=pi_1_secret_1",
			`/success?payment_intent=pi_1&payment_intent_client_secret=${secret}`,
			"/success?payment_intent=x",
			`/success?payment_intent=${id}&payment_intent=${id}`,
			`/success?payment_intent_client_secret=${secret}`,
		];
		const pages = addresses.flatMap((address) => [
			address,
			address.replace("?", ".data?"),
		]);
		for (const kind of [
			addresses,
			pages.filter((page) => !addresses.includes(page)),
		]) {
			const answers = await Promise.all(kind.map(answerTo));
			expect(new Set(answers).size).toBe(1);
			expect(answers[0]).toContain("404");
			expect(answers[0]).toContain(
				"This receipt opens only in the browser you paid with",
			);
		}
	});

	it("opens in the browser that paid, though a mailer appended something to its id", async () => {
		const id = await buy("1");
		for (const tail of [".", "%20", "?utm_source=letter"]) {
			const page = await checkout.visit(`/success?payment_intent=${id}${tail}`);
			expect(page.status).toBe(200);
		}
	});
});

/** Status, headers and body, without what is new in every answer. */
async function answerTo(address: string) {
	const page = await checkout.shop.visit(address);
	const nonce = /nonce-([^']+)'/.exec(
		page.headers.get("Content-Security-Policy") ?? "",
	)?.[1];
	const whole = JSON.stringify([
		page.status,
		[...page.headers],
		await page.text(),
	]);
	return nonce ? whole.replaceAll(nonce, "") : whole;
}

async function begin(item: string) {
	const page = await checkout.visit(`/checkout?item=${item}`);
	const secret = String(await clientSecretOn(page));
	const id = idOf(secret);
	return {
		id,
		secret,
		returnAddress: `/success?payment_intent=${id}&payment_intent_client_secret=${secret}`,
	};
}

const confirm = (id: string) =>
	checkout.stripeServer.stripe.paymentIntents.confirm(id, visaPayment);

/** Buys a book and waits until it is sent, so that nothing else asks Stripe any more. */
async function buy(item: string) {
	const { id, returnAddress } = await begin(item);
	await confirm(id);
	await checkout.visit(returnAddress);
	const { stripe } = checkout.stripeServer;
	await expect
		.poll(async () => (await stripe.paymentIntents.retrieve(id)).metadata)
		.toHaveProperty("fulfilled");
	return id;
}

/** The list, and the ids that it links to. */
async function list(
	visit: (path: string) => Promise<Response> = checkout.visit,
) {
	const page = await visit("/success");
	const text = await page.text();
	const links = [
		...text.matchAll(/href="\/success\?payment_intent=(pi_\w+)"/g),
	].map(([, id]) => id);
	return { status: page.status, text, links };
}
