import Stripe from "stripe";
import { describe, expect, it } from "vitest";
import { brandOf } from "../../app/emulator/shared/card-brands";
import { passesLuhn } from "../../app/emulator/shared/luhn";
import { cardIds } from "../../app/emulator/test-data/card-ids";
import { testCards } from "../../app/emulator/test-data/test-cards";
import { errorOf, openEmulator } from "../support/emulator/open-emulator";
import { payByCard } from "../support/emulator/pay-by-card";

const opened = openEmulator();
const { stripe, browser } = opened;

const pay = (number: string, parts = {}) => payByCard(opened, number, parts);

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
		expect(body.error?.message).toContain("This is an emulator");
	});

	it("are neither repeated nor kept", async () => {
		const { body } = await pay(real);
		await browser.post("/v1/payment_methods", {
			type: "card",
			note: real,
			[`x${real}`]: "1",
		});
		const log = await opened.emulator.fetch(
			"http://localhost:5000/emulator/api/requests",
			{
				headers: { Authorization: "Bearer sk_test_emulator" },
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
		expect(brandOf(number)).toBeDefined();
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
