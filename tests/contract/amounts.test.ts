import Stripe from "stripe";
import { describe, expect, it } from "vitest";
import {
	dollars,
	errorOf,
	openEmulator,
} from "../support/emulator/open-emulator";

const intents = openEmulator().stripe.paymentIntents;

describe("amounts", () => {
	it.each<[string, Stripe.PaymentIntentCreateParams, object]>([
		[
			"a fraction",
			{ ...dollars, amount: 10.5 },
			{
				code: "parameter_invalid_integer",
				param: "amount",
				message: "Invalid integer: 10.5",
			},
		],
		[
			"a negative amount",
			{ ...dollars, amount: -1 },
			{
				code: "parameter_invalid_integer",
				param: "amount",
				message: "Invalid positive integer",
			},
		],
		[
			"nothing to pay",
			{ ...dollars, amount: 0 },
			{
				code: "parameter_invalid_integer",
				param: "amount",
				message: expect.stringMatching(/set \(https:.*\)\. {2}If you want/),
			},
		],
		[
			"too little",
			{ ...dollars, amount: 49 },
			{
				code: "amount_too_small",
				param: "amount",
				message: "Amount must be at least $0.50 usd",
			},
		],
		[
			"too little in pounds",
			{ amount: 29, currency: "gbp" },
			{
				code: "amount_too_small",
				message: "Amount must be at least £0.30 gbp",
			},
		],
		[
			"too little in yen",
			{ amount: 49, currency: "jpy" },
			{ code: "amount_too_small", message: "Amount must be at least ¥50 jpy" },
		],
		[
			"too much",
			{ ...dollars, amount: 100_000_000 },
			{
				code: "amount_too_large",
				param: "amount",
				message: "Amount must be no more than $999,999.99",
			},
		],
		[
			"no such currency",
			{ ...dollars, currency: "zzz" },
			{
				param: "currency",
				message: expect.stringMatching(
					/^Invalid currency: zzz\. Stripe currently supports these currencies: usd, aed/,
				),
			},
		],
	])("%s", async (_, params, expected) => {
		const error = await errorOf(intents.create(params));
		expect(error).toBeInstanceOf(Stripe.errors.StripeInvalidRequestError);
		expect(error).toMatchObject({ statusCode: 400, ...expected });
	});

	it.each([
		[50, "usd"],
		[30, "gbp"],
		[50, "jpy"],
		[99_999_999, "usd"],
	])("%i %s is enough, and not too much", async (amount, currency) => {
		const intent = await intents.create({ amount, currency });
		expect(intent).toMatchObject({ amount, currency });
	});
});
