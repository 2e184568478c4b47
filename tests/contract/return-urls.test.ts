import { describe, expect, it } from "vitest";
import {
	confirmInBrowser,
	dollars,
	openEmulator,
	origin,
	sourceOf,
} from "../support/emulator/open-emulator";

const opened = openEmulator();
const { stripe, browser, emulator } = opened;

async function confirm(return_url: string) {
	const intent = await stripe.paymentIntents.create(dollars);
	return confirmInBrowser(opened, intent, {
		"payment_method_data[type]": "amazon_pay",
		return_url,
	});
}

describe("a return URL", () => {
	it.each([
		"javascript:alert(1)",
		"JavaScript://x/%0aalert(1)",
		"data:text/html,x",
		"file:///etc/passwd",
		"//evil.example",
		"/success",
		"http://",
		" javascript:alert(1)",
	])("%s is refused", async (url) => {
		const { status, body } = await confirm(url);
		expect([status, body.error?.param]).toEqual([400, "return_url"]);
	});

	it.each([
		["https://shop.example/a\nb", "https://shop.example/ab?payment_intent="],
		["https://shop.example/\u2713", "https://shop.example/%E2%9C%93?payment_i"],
		["https://shop.example", "https://shop.example/?payment_intent="],
	])("%j is gone to as a browser reads it", async (url, start) => {
		const { body } = await confirm(url);
		const back = await browser.press("/emulator/authorize", {
			source: sourceOf(body),
			outcome: "authorized",
		});
		expect(back.status).toBe(303);
		expect(back.headers.get("Location")?.startsWith(start)).toBe(true);
	});

	it("is shown before anybody goes there", async () => {
		const { body } = await confirm("https://elsewhere.example/<b>");
		const page = await emulator.fetch(
			`${origin}/emulator/authorize?source=${sourceOf(body)}`,
		);
		const text = await page.text();
		expect(text).toContain("go to <strong>elsewhere.example</strong>");
	});
});

it("every page for customers says that it is emulated", async () => {
	const { body } = await confirm(`${origin}/success`);
	const source = sourceOf(body);
	for (const path of [
		`/emulator/authorize?source=${source}`,
		`/emulator/acs?source=${source}`,
	]) {
		const text = await (await emulator.fetch(origin + path)).text();
		expect(text).toContain("This page is emulated");
		expect(text).toContain("· Emulator</title>");
	}
	for (const path of ["/emulator/authorize?source=none"]) {
		const text = await (await emulator.fetch(origin + path)).text();
		expect(text).toContain('<p class="label">Emulator</p>');
	}
});
