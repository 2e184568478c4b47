import Stripe from "stripe";
import { describe, expect, it } from "vitest";
import { brandOf, passesLuhn } from "../../app/sandbox/card-brands";
import { cardIds, testCards } from "../../app/sandbox/test-cards";
import {
	cardData,
	confirmInBrowser,
	errorOf,
	openSandbox,
	withoutRedirects,
} from "./open-sandbox";

const opened = openSandbox();
const { stripe, browser } = opened;

async function pay(number: string, parts = {}) {
	const intent = await stripe.paymentIntents.create(withoutRedirects);
	const answer = await confirmInBrowser(
		opened,
		intent,
		cardData(number, parts),
	);
	const after = await stripe.paymentIntents.retrieve(intent.id, {
		expand: ["latest_charge", "payment_method"],
	});
	return { ...answer, after, charge: after.latest_charge as Stripe.Charge };
}

const declined = "Your card was declined.";

describe("test cards in a browser", () => {
	it.each([
		["4242424242424242", "visa", "credit"],
		["4000056655665556", "visa", "debit"],
		["5555555555554444", "mastercard", "credit"],
		["2223003122003222", "mastercard", "credit"],
		["5200828282828210", "mastercard", "debit"],
		["5105105105105100", "mastercard", "prepaid"],
		["378282246310005", "amex", "credit"],
		["371449635398431", "amex", "credit"],
		["6011111111111117", "discover", "credit"],
		["6011981111111113", "discover", "debit"],
		["3056930009020004", "diners", "credit"],
		["36227206271667", "diners", "credit"],
		["3566002020360505", "jcb", "credit"],
		["6555900000604105", "discover", "credit"],
		["6200000000000005", "unionpay", "credit"],
		["6205500000000000004", "unionpay", "credit"],
		["4000002500001001", "visa", "credit"],
	])("%s pays as %s %s", async (number, brand, funding) => {
		const { status, body, after, charge } = await pay(number);
		expect([status, body.status]).toEqual([200, "succeeded"]);
		expect(after.amount_received).toBe(2300);
		expect(charge.payment_method_details?.card).toMatchObject({
			brand,
			funding,
		});
	});

	it.each([
		["4000000000000002", "card_declined", "generic_decline", declined],
		[
			"4000000000009995",
			"card_declined",
			"insufficient_funds",
			"Your card has insufficient funds.",
		],
		["4000000000009987", "card_declined", "lost_card", declined],
		["4000000000009979", "card_declined", "stolen_card", declined],
		[
			"4000000000000069",
			"expired_card",
			"expired_card",
			"Your card has expired.",
		],
		[
			"4000000000000127",
			"incorrect_cvc",
			"incorrect_cvc",
			"Your card's security code is incorrect.",
		],
		[
			"4000000000000119",
			"processing_error",
			"processing_error",
			"An error occurred while processing your card. Try again in a little bit.",
		],
		[
			"4000000000006975",
			"card_declined",
			"card_velocity_exceeded",
			"Your card was declined for making repeated attempts too frequently or exceeding its amount limit.",
		],
		["4000000000000341", "card_declined", "generic_decline", declined],
		["4100000000000019", "card_declined", "fraudulent", declined],
		["4000008400001280", "card_declined", "generic_decline", declined],
	])(
		"%s is refused with %s, %s",
		async (number, code, decline_code, message) => {
			const { status, body, after, charge } = await pay(number);
			const error = {
				type: "card_error",
				code,
				decline_code,
				message,
				charge: charge.id,
			};
			expect(status).toBe(402);
			expect(body.error).toMatchObject(error);
			expect(after).toMatchObject({
				status: "requires_payment_method",
				payment_method: null,
				last_payment_error: error,
			});
			expect(charge).toMatchObject({
				status: "failed",
				paid: false,
				failure_code: code,
			});
		},
	);

	it.each([
		["4000002500003155"],
		["4000002760003184"],
		["4000003800000446"],
		["4000000000003220"],
		["4000008260003178"],
		["4000008400001629"],
	])("%s asks for a challenge", async (number) => {
		const { status, body, after } = await pay(number);
		expect([status, body.status, body.next_action?.type]).toEqual([
			200,
			"requires_action",
			"use_stripe_sdk",
		]);
		expect(after.latest_charge).toBeNull();
		expect(after.payment_method).not.toBeNull();
	});

	it.each([["4000000000003055"], ["4000000000003097"]])(
		"%s asks for none by default",
		async (number) => {
			expect((await pay(number)).body.status).toBe("succeeded");
		},
	);

	it.each([
		[
			"4000000000000101",
			{ cvc_check: "fail", address_postal_code_check: "pass" },
		],
		[
			"4000000000000036",
			{ cvc_check: "pass", address_postal_code_check: "fail" },
		],
		["4000000000000044", { address_postal_code_check: "unavailable" }],
	])("%s pays although a check does not pass", async (number, checks) => {
		const { charge } = await pay(number);
		expect(charge.status).toBe("succeeded");
		expect(charge.payment_method_details?.card?.checks).toMatchObject(checks);
	});

	it("tells of Radar's opinion in the outcome", async () => {
		expect((await pay("4000000000009235")).charge.outcome?.risk_level).toBe(
			"elevated",
		);
		expect((await pay("4000000000004954")).charge.outcome?.risk_level).toBe(
			"highest",
		);
		expect((await pay("4100000000000019")).charge.outcome).toMatchObject({
			type: "blocked",
			network_status: "not_sent_to_network",
		});
	});
});

describe("what is typed wrong", () => {
	it.each([
		[
			"a number that fails Luhn",
			"4242424242424241",
			{},
			"incorrect_number",
			"number",
		],
		[
			"month 13",
			"4242424242424242",
			{ "payment_method_data[card][exp_month]": "13" },
			"invalid_expiry_month",
			"exp_month",
		],
		[
			"a past year",
			"4242424242424242",
			{ "payment_method_data[card][exp_year]": "2020" },
			"invalid_expiry_year",
			"exp_year",
		],
		[
			"two digits of CVC",
			"4242424242424242",
			{ "payment_method_data[card][cvc]": "12" },
			"invalid_cvc",
			"cvc",
		],
	])("%s", async (_, number, parts, code, param) => {
		const { status, body, after } = await pay(number, parts);
		expect(status).toBe(402);
		expect(body.error).toMatchObject({ type: "card_error", code, param });
		expect(after.status).toBe("requires_payment_method");
	});
});

describe("numbers that may be somebody's", () => {
	const real = "4111111111111111";

	it("are refused with a sentence that says why", async () => {
		const { status, body } = await pay(real);
		expect(status).toBe(402);
		expect(body.error).toMatchObject({
			type: "card_error",
			code: "card_declined",
		});
		expect(body.error?.message).toContain("This is a sandbox");
	});

	it("are neither repeated nor kept", async () => {
		const { body } = await pay(real);
		await browser.post("/v1/payment_methods", {
			type: "card",
			note: real,
			[`x${real}`]: "1",
		});
		const log = await opened.sandbox.fetch(
			"http://localhost:5000/sandbox/api/requests",
			{
				headers: { Authorization: "Bearer sk_test_sandbox" },
			},
		);
		const text = await log.text();
		expect(JSON.stringify(body)).not.toContain(real.slice(4));
		expect(text).not.toContain(real);
		expect(text).not.toContain('"cvc":');
	});

	it("are refused from a server, test numbers included", async () => {
		const card = {
			number: "4242424242424242",
			exp_month: 12,
			exp_year: 2034,
			cvc: "123",
		};
		const error = await errorOf(
			stripe.paymentMethods.create({ type: "card", card }),
		);
		expect(error).toBeInstanceOf(Stripe.errors.StripeCardError);
		expect(error.message).toMatch(
			/^Sending credit card numbers directly to the Stripe API is generally unsafe/,
		);
	});
});

describe("the table", () => {
	it.each(Object.keys(testCards))("%s is a card number", (number) => {
		expect(passesLuhn(number)).toBe(true);
		expect(brandOf(number)).not.toBe("unknown");
	});

	it.each(Object.keys(cardIds))(
		"pm_card_%s makes a payment method of its own",
		async (name) => {
			const method = await stripe.paymentMethods.retrieve(`pm_card_${name}`);
			expect(method.id).toMatch(/^pm_[A-Za-z0-9]{24}$/);
			expect(method.card?.last4).toBe(cardIds[name]?.slice(-4));
		},
	);
});
