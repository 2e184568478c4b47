import { describe, expect, it } from "vitest";
import {
	cardData,
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

async function challenge(number = "4000002760003184") {
	const intent = await intents.create(dollars);
	const { body } = await confirmInBrowser(opened, intent, cardData(number));
	return { intent, source: sourceOf(body) };
}

const complete = (source: string, more = {}) =>
	browser.post("/v1/3ds2/challenge_complete", { source, ...more });

describe("3-D Secure in the browser", () => {
	it("shows the bank's page in two frames, with the buttons of the real one", async () => {
		const { source } = await challenge();
		const { body } = await browser.post("/v1/3ds2/authenticate", { source });
		expect(body).toMatchObject({
			state: "challenge_required",
			ares: { acsURL: `/emulator/acs?source=${source}` },
		});

		const outer = await emulator.fetch(
			`${origin}/emulator/three-ds-2-challenge?source=${source}`,
		);
		expect(await outer.text()).toContain(
			`<iframe name="stripe-challenge-frame"`,
		);
		const inner = await emulator.fetch(
			`${origin}/emulator/acs?source=${source}`,
		);
		const page = await inner.text();
		expect(page).toContain("3D Secure 2 Test Page");
		expect(page).toMatch(/id="test-source-authorize-3ds"[^>]*>Complete</);
		expect(page).toMatch(/id="test-source-fail-3ds"[^>]*>Fail</);
	});

	it("passed: the payment succeeds", async () => {
		const { intent, source } = await challenge();
		const done = await browser.press("/emulator/acs", {
			source,
			outcome: "authorized",
		});
		expect(await done.text()).toContain("Done");
		expect((await intents.retrieve(intent.id)).status).toBe("requires_action");
		expect((await complete(source)).body.state).toBe("succeeded");
		const paid = await intents.retrieve(intent.id, {
			expand: ["latest_charge"],
		});
		expect(paid).toMatchObject({
			status: "succeeded",
			latest_charge: {
				payment_method_details: {
					card: { three_d_secure: { result: "authenticated" } },
				},
			},
		});
	});

	it("failed: the intent says so and can be paid with another card", async () => {
		const { intent, source } = await challenge();
		await browser.press("/emulator/acs", { source, outcome: "failed" });
		expect((await complete(source)).body.state).toBe("failed");
		expect(await intents.retrieve(intent.id)).toMatchObject({
			status: "requires_payment_method",
			payment_method: null,
			next_action: null,
			last_payment_error: {
				type: "invalid_request_error",
				code: "payment_intent_authentication_failure",
				message:
					"The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod to attempt to fulfill this PaymentIntent again.",
			},
		});
		const { body } = await confirmInBrowser(
			opened,
			intent,
			cardData("4242424242424242"),
		);
		expect(body.status).toBe("succeeded");
	});

	it.each([
		["4000008260003178", "insufficient_funds"],
		["4000008400001629", "generic_decline"],
	])("%s is declined after it passed: %s", async (number, decline_code) => {
		const { intent, source } = await challenge(number);
		await browser.press("/emulator/acs", { source, outcome: "authorized" });
		await complete(source);
		expect(await intents.retrieve(intent.id)).toMatchObject({
			status: "requires_payment_method",
			last_payment_error: { type: "card_error", decline_code },
		});
	});

	it("not answered: nothing happens, and another card pays", async () => {
		const { intent, source } = await challenge();
		expect((await complete(source)).body.state).toBe("challenge_required");
		const { body } = await confirmInBrowser(
			opened,
			intent,
			cardData("4242424242424242"),
		);
		expect(body).toMatchObject({ status: "succeeded", next_action: null });
		expect((await complete(source)).status).toBe(404);
	});

	it("closed: counts as failed", async () => {
		const { intent, source } = await challenge();
		await complete(source, { outcome: "canceled" });
		expect((await intents.retrieve(intent.id)).last_payment_error?.code).toBe(
			"payment_intent_authentication_failure",
		);
	});

	it("after a server's confirmation is a page that leads back", async () => {
		const intent = await intents.create({
			amount: 2300,
			currency: "usd",
			payment_method: "pm_card_authenticationRequired",
			confirm: true,
			return_url: returnUrl,
		});
		expect(intent.next_action).toMatchObject({
			type: "redirect_to_url",
			redirect_to_url: { return_url: returnUrl },
		});
		expect(intent.next_action?.redirect_to_url?.url).toMatch(
			/^http:\/\/localhost:5000\/emulator\/authorize\?source=payatt_/,
		);
		const back = await browser.press("/emulator/authorize", {
			source: sourceOf(intent),
			outcome: "authorized",
		});
		expect(back.headers.get("Location")).toContain("redirect_status=succeeded");
	});
});
