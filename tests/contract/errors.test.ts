import { describe, expect, it } from "vitest";
import {
	dollars,
	errorOf,
	openEmulator,
	withoutRedirects,
} from "../support/emulator/open-emulator";

const { stripe, browser } = openEmulator();
const intents = stripe.paymentIntents;

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
