import { describe, expect, it } from "vitest";
import {
	confirmInBrowser,
	dollars,
	openEmulator,
	origin,
	returnUrl,
	sourceOf,
} from "../support/emulator/open-emulator";

const opened = openEmulator();
const { stripe, browser, emulator } = opened;
const intents = stripe.paymentIntents;

async function redirect(type: string) {
	const intent = await intents.create(dollars);
	const { body } = await confirmInBrowser(opened, intent, {
		"payment_method_data[type]": type,
		return_url: returnUrl,
	});
	return { intent, body, source: sourceOf(body) };
}

describe.each([
	["amazon_pay", "redirect_to_url", "Amazon Pay test payment page"],
	[
		"cashapp",
		"cashapp_handle_redirect_or_display_qr_code",
		"Cash App Pay test payment page",
	],
])("%s", (type, action, heading) => {
	it("leads to a page with two buttons", async () => {
		const { body, source } = await redirect(type);
		expect(body).toMatchObject({
			status: "requires_action",
			next_action: { type: action },
		});
		const page = await emulator.fetch(
			`${origin}/emulator/authorize?source=${source}`,
		);
		const text = await page.text();
		expect(text).toContain(`<h1>${heading}</h1>`);
		expect(text).toContain("Authorize Test Payment");
		expect(text).toContain("Fail Test Payment");
		expect(text).toContain("$23.00");
	});

	it.each([
		["authorized", "succeeded", "succeeded"],
		["failed", "failed", "requires_payment_method"],
	])(
		"comes back %s, with the three parameters after the shop's own",
		async (outcome, result, status) => {
			const { intent, source } = await redirect(type);
			const back = await browser.press("/emulator/authorize", {
				source,
				outcome,
			});
			expect(back.status).toBe(303);
			expect(back.headers.get("Location")).toBe(
				`${origin}/success?item=1&payment_intent=${intent.id}&payment_intent_client_secret=${intent.client_secret}&redirect_status=${result}#top`,
			);
			expect((await intents.retrieve(intent.id)).status).toBe(status);
			const again = await browser.press("/emulator/authorize", {
				source,
				outcome: "authorized",
			});
			expect(again.status).toBe(404);
		},
	);

	it("needs a return_url", async () => {
		const intent = await intents.create(dollars);
		const { status, body } = await confirmInBrowser(opened, intent, {
			"payment_method_data[type]": type,
		});
		expect([status, body.error?.param]).toEqual([400, "return_url"]);
	});
});

describe("the emulator's pages", () => {
	it("run no script, are kept nowhere and framed by no stranger", async () => {
		const { source } = await redirect("amazon_pay");
		const { headers } = await emulator.fetch(
			`${origin}/emulator/authorize?source=${source}`,
		);
		const policy = headers.get("Content-Security-Policy");
		expect(policy).toMatch(
			/^default-src 'none'; base-uri 'none'; style-src 'nonce-(\w{24})'; script-src 'nonce-\1'; frame-src 'self'; frame-ancestors 'self' http:\/\/localhost:\* https:\/\/localhost:\* http:\/\/127\.0\.0\.1:\* https:\/\/127\.0\.0\.1:\*$/,
		);
		expect(Object.fromEntries(headers)).toMatchObject({
			"cache-control": "no-store",
			"referrer-policy": "no-referrer",
			"x-content-type-options": "nosniff",
			"x-robots-tag": "noindex, nofollow",
		});
	});

	it.each<Record<string, string>>([
		{ "Sec-Fetch-Site": "cross-site" },
		{ "Sec-Fetch-Site": "same-site" },
		{ Origin: "https://elsewhere.example" },
	])("take no answer from another site: %o", async (headers) => {
		const { intent, source } = await redirect("amazon_pay");
		const answer = await emulator.fetch(`${origin}/emulator/authorize`, {
			method: "POST",
			headers,
			body: new URLSearchParams({ source, outcome: "authorized" }),
		});
		expect(answer.status).toBe(403);
		expect((await intents.retrieve(intent.id)).status).toBe("requires_action");
	});

	it("know nothing of an unknown source, and repeat none of it", async () => {
		const answer = await emulator.fetch(
			`${origin}/emulator/authorize?source=%3Cunheard-of%3E`,
		);
		expect(answer.status).toBe(404);
		expect(await answer.text()).not.toContain("unheard-of");
	});
});
