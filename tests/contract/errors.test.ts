import Stripe from "stripe";
import { describe, expect, it } from "vitest";
import { errorOf, openSandbox, withoutRedirects } from "./open-sandbox";

const {
	StripeAuthenticationError,
	StripeInvalidRequestError,
	StripePermissionError,
} = Stripe.errors;
const { stripe, sandbox, browser } = openSandbox();
const intents = stripe.paymentIntents;
const dollars = { amount: 2300, currency: "usd" };

/** Calls that Stripe's types would not let through. */
const wrong = (params: object) => params as Stripe.PaymentIntentCreateParams;

function withKey(key: string) {
	return new Stripe(key, {
		httpClient: Stripe.createFetchHttpClient(sandbox.fetch),
		maxNetworkRetries: 0,
		telemetry: false,
	});
}

describe("keys", () => {
	it("a wrong key is refused and shown masked", async () => {
		const error = await errorOf(
			withKey("sk_test_1234567890abcd").paymentIntents.list(),
		);
		expect(error).toBeInstanceOf(StripeAuthenticationError);
		expect(error).toMatchObject({
			statusCode: 401,
			rawType: "invalid_request_error",
			message: "Invalid API Key provided: sk_test_**********abcd",
		});
	});

	it("no key is refused", async () => {
		const answer = await sandbox.fetch(
			"https://api.stripe.com/v1/payment_intents",
		);
		expect(answer.status).toBe(401);
		expect((await answer.json()).error.message).toMatch(
			/^You did not provide an API key\./,
		);
	});

	it("a publishable key cannot do what a secret key can", async () => {
		const error = await errorOf(
			withKey("pk_test_sandbox").paymentIntents.create(dollars),
		);
		expect(error).toBeInstanceOf(StripePermissionError);
		expect(error).toMatchObject({
			statusCode: 403,
			code: "secret_key_required",
		});
	});

	it("HTTP Basic works as curl sends it", async () => {
		const answer = await sandbox.fetch(
			"https://api.stripe.com/v1/payment_intents",
			{
				headers: { Authorization: `Basic ${btoa("sk_test_sandbox:")}` },
			},
		);
		expect(answer.status).toBe(200);
	});

	it("a secret key in a parameter is not taken", async () => {
		const answer = await sandbox.fetch(
			"https://api.stripe.com/v1/payment_intents?key=sk_test_sandbox",
		);
		expect(answer.status).toBe(401);
	});
});

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
		const error = await errorOf(intents.create(wrong(params)));
		expect(error).toBeInstanceOf(StripeInvalidRequestError);
		expect(error).toMatchObject({
			statusCode: 400,
			rawType: "invalid_request_error",
			...expected,
		});
	});

	it("a list of types is taken from a client of an older version", async () => {
		const old = await intents.create(
			wrong({ ...dollars, payment_method_types: ["card"] }),
			{ apiVersion: "2024-06-20" },
		);
		expect(old).toMatchObject({
			payment_method_types: ["card"],
			automatic_payment_methods: null,
		});
	});

	it("a client that names no version needs no return_url for a list of types", async () => {
		const answer = await sandbox.fetch(
			"http://127.0.0.1:5000/v1/payment_intents",
			{
				method: "POST",
				headers: { Authorization: "Bearer sk_test_sandbox" },
				body: "amount=2000&currency=usd&payment_method_types[]=card&payment_method=pm_card_visa&confirm=True",
			},
		);
		expect(await answer.json()).toMatchObject({ status: "succeeded" });
	});
});

describe("objects that are not there", () => {
	it.each<[string, () => Promise<unknown>, object]>([
		[
			"a payment intent",
			() => intents.retrieve("pi_x"),
			{ param: "intent", message: "No such payment_intent: 'pi_x'" },
		],
		[
			"a client secret as id",
			() => intents.retrieve("pi_x_secret_y"),
			{
				param: "intent",
				message: expect.stringMatching(
					/^You passed a string that looks like a client secret/,
				),
			},
		],
		[
			"a payment method",
			() => stripe.paymentMethods.retrieve("pm_x"),
			{ param: "payment_method", message: "No such PaymentMethod: 'pm_x'" },
		],
		[
			"a charge",
			() => stripe.charges.retrieve("ch_x"),
			{ param: "id", message: "No such charge: 'ch_x'" },
		],
		[
			"a refund",
			() => stripe.refunds.retrieve("re_x"),
			{ message: "No such refund: 're_x'" },
		],
		[
			"an event",
			() => stripe.events.retrieve("evt_x"),
			{ message: "No such event: 'evt_x'" },
		],
	])("%s", async (_, call, expected) => {
		expect(await errorOf(call())).toMatchObject({
			statusCode: 404,
			code: "resource_missing",
			...expected,
		});
	});

	it("an empty id and an unknown URL", async () => {
		expect((await errorOf(intents.retrieve(""))).message).toMatch(
			/^Unrecognized request URL \(GET: \/v1\/payment_intents\/\)\. If you are trying to list objects/,
		);
		expect((await errorOf(stripe.customers.list())).statusCode).toBe(404);
	});

	it("search says that there is none", async () => {
		expect(
			(await errorOf(intents.search({ query: "amount>1" }))).message,
		).toContain("no search");
	});
});

describe("what an intent does not allow", () => {
	it("a server's confirmation without return_url, which tells the intent", async () => {
		const intent = await intents.create(dollars);
		const error = await errorOf(
			intents.confirm(intent.id, { payment_method: "pm_card_visa" }),
		);
		expect(error).toMatchObject({
			statusCode: 400,
			code: undefined,
			payment_intent: { id: intent.id },
		});
		expect(error.message).toMatch(/you must provide a `return_url`/);
	});

	it("a confirmation without a payment method", async () => {
		const intent = await intents.create(withoutRedirects);
		const error = await errorOf(intents.confirm(intent.id));
		expect(error.message).toMatch(
			/^You cannot confirm this PaymentIntent because it's missing a payment method\./,
		);
		expect(error.payment_intent).toMatchObject({ id: intent.id });
	});

	it("a browser without the client secret, or with another's", async () => {
		const { id } = await intents.create(dollars);
		const none = await browser.get(`/v1/payment_intents/${id}`);
		expect(none).toMatchObject({
			status: 400,
			body: { error: { param: "client_secret" } },
		});
		const other = await browser.get(`/v1/payment_intents/${id}`, {
			client_secret: `${id}_secret_x`,
		});
		expect(other.body.error).toMatchObject({
			code: "payment_intent_invalid_parameter",
			message:
				"The client_secret provided does not match the client_secret associated with the PaymentIntent.",
		});
	});

	it("says where to read about the error", async () => {
		const error = await errorOf(intents.create({ ...dollars, amount: 1 }));
		expect(error.doc_url).toBe(
			"https://stripe.com/docs/error-codes/amount-too-small",
		);
		expect(
			(error.raw as { request_log_url: string }).request_log_url,
		).toContain(error.requestId);
	});
});
