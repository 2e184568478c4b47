import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../../support/network/free-port";
import {
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";
import { sdkFor } from "../../support/stripe/sdk-for";

let shop: RunningServer;

beforeAll(async () => {
	shop = await startServer(await freePort(), {
		STRIPE_MODE: "emulator",
		ORIGIN: "https://shop.example",
	});
});

afterAll(() => shop.stop());

const foreignOrigins: [string, Record<string, string>][] = [
	["another site", { "Sec-Fetch-Site": "cross-site" }],
	["a sibling of the host", { "Sec-Fetch-Site": "same-site" }],
	["another origin", { Origin: "https://evil.example" }],
	["another port", { Origin: "http://localhost:1" }],
	["nowhere", { Origin: "null" }],
	["something that is no origin", { Origin: "%%%" }],
	[
		"another site that pretends",
		{ "Sec-Fetch-Site": "cross-site", Origin: "https://shop.example" },
	],
];

describe.each(foreignOrigins)("a form posted from %s", (_, headers) => {
	it("does not start a new cart", async () => {
		for (const path of ["/checkout?item=1", "/checkout.data?item=1"]) {
			const answer = await post(path, headers);
			expect(answer.status).toBe(403);
			expect(answer.headers.getSetCookie()).toEqual([]);
			expect(await answer.text()).toContain(
				"That request came from another site",
			);
		}
	});

	it("gives no address for a receipt", async () => {
		const form = new URLSearchParams({ item: "1", email: "a@evil.example" });
		const answer = await post("/checkout/email", headers, form);
		expect(answer.status).toBe(403);
	});

	it("presses no button of the inspector", async () => {
		const { paymentIntents } = sdkFor(shop.origin);
		const { id } = await paymentIntents.create({
			amount: 2300,
			currency: "usd",
		});
		const form = new URLSearchParams({ action: "cancel", id });
		expect((await post("/emulator", headers, form)).status).toBe(403);
		const { status } = await paymentIntents.retrieve(id);
		expect(status).toBe("requires_payment_method");
	});

	it("is nothing special to the webhook, which trusts signatures only", async () => {
		const answer = await post("/webhooks/stripe", headers);
		expect(answer.status).toBe(400);
	});
});

it.each([
	["the shop itself", { "Sec-Fetch-Site": "same-origin" }],
	["the address bar", { "Sec-Fetch-Site": "none" }],
	["the public origin, through a proxy", { Origin: "https://shop.example" }],
	["no browser", {}],
])("a form posted from %s is taken", async (_, headers) => {
	expect((await post("/checkout?item=1", headers)).status).toBe(302);
});

it("a form posted in an older browser or on a LAN is taken", async () => {
	const headers = { Origin: shop.origin };
	expect((await post("/checkout?item=1", headers)).status).toBe(302);
});

const post = (path: string, headers: object, body?: URLSearchParams) =>
	fetch(shop.origin + path, {
		method: "POST",
		headers: { ...headers },
		body,
		redirect: "manual",
	});
