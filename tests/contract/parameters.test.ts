import Stripe from "stripe";
import { describe, expect, it } from "vitest";
import {
	dollars,
	errorOf,
	openEmulator,
} from "../support/emulator/open-emulator";

const { stripe, emulator } = openEmulator();
const intents = stripe.paymentIntents;

/** Parameters that Stripe's types do not allow. */
const invalidParams = (params: object) =>
	params as Stripe.PaymentIntentCreateParams;

describe("parameters", () => {
	it.each<[string, object, object]>([
		[
			"a missing amount",
			{ currency: "usd" },
			{
				code: "parameter_missing",
				param: "amount",
				message: "Missing required param: amount.",
			},
		],
		[
			"a missing currency",
			{ amount: 2300 },
			{
				code: "parameter_missing",
				param: "currency",
				message: "Missing required param: currency.",
			},
		],
		[
			"one unknown",
			{ ...dollars, foo: "1" },
			{
				code: "parameter_unknown",
				param: "foo",
				message: "Received unknown parameter: foo",
			},
		],
		[
			"several unknown",
			{ ...dollars, a: "1", b: "2" },
			{
				code: "parameter_unknown",
				param: "a",
				message: "Received unknown parameters: a, b",
			},
		],
		[
			"one unknown in a group",
			{ ...dollars, automatic_payment_methods: { enabled: true, x: "1" } },
			{ code: "parameter_unknown", param: "automatic_payment_methods[x]" },
		],
		[
			"a list of types, since endive",
			{ ...dollars, payment_method_types: ["card"] },
			{
				code: "payment_method_types_no_longer_supported",
				param: "payment_method_types",
			},
		],
		[
			"two ways to choose types",
			{
				...dollars,
				allowed_payment_method_types: ["card"],
				excluded_payment_method_types: ["cashapp"],
			},
			{ code: "parameters_exclusive" },
		],
		[
			"a capture method that is none",
			{ ...dollars, capture_method: "never" },
			{
				param: "capture_method",
				message:
					"Invalid capture_method: must be one of automatic, automatic_async, or manual",
			},
		],
		[
			"an empty value where none can be unset",
			{ ...dollars, payment_method: "" },
			{ code: "parameter_invalid_empty", param: "payment_method" },
		],
		[
			"an unknown customer",
			{ ...dollars, customer: "cus_x" },
			{
				code: "resource_missing",
				param: "customer",
				message: "No such customer: 'cus_x'",
			},
		],
		[
			"an unknown payment method",
			{ ...dollars, payment_method: "pm_x" },
			{
				code: "resource_missing",
				param: "payment_method",
				message: "No such PaymentMethod: 'pm_x'",
			},
		],
		[
			"a return address that is no web page",
			{ ...dollars, return_url: "javascript:alert(1)" },
			{ code: "url_invalid", param: "return_url" },
		],
		[
			"a descriptor without letters",
			{ ...dollars, statement_descriptor_suffix: "123" },
			{ param: "statement_descriptor_suffix" },
		],
		[
			"51 metadata keys",
			{
				...dollars,
				metadata: Object.fromEntries(
					Array.from({ length: 51 }, (_, n) => [`k${n}`, "v"]),
				),
			},
			{ param: "metadata" },
		],
	])("%s", async (_, params, expected) => {
		const error = await errorOf(intents.create(invalidParams(params)));
		expect(error).toBeInstanceOf(Stripe.errors.StripeInvalidRequestError);
		expect(error).toMatchObject({
			statusCode: 400,
			rawType: "invalid_request_error",
			...expected,
		});
	});

	it("a list of types is taken from a client of an older version", async () => {
		const old = await intents.create(
			invalidParams({ ...dollars, payment_method_types: ["card"] }),
			{ apiVersion: "2024-06-20" },
		);
		expect(old).toMatchObject({
			payment_method_types: ["card"],
			automatic_payment_methods: null,
		});
	});

	it("a client that names no version needs no return_url for a list of types", async () => {
		const answer = await emulator.fetch(
			"http://127.0.0.1:5000/v1/payment_intents",
			{
				method: "POST",
				headers: { Authorization: "Bearer sk_test_emulator" },
				body: "amount=2000&currency=usd&payment_method_types[]=card&payment_method=pm_card_visa&confirm=True",
			},
		);
		expect(await answer.json()).toMatchObject({ status: "succeeded" });
	});
});
