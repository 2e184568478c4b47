import type Stripe from "stripe";
import { describe, expect, it } from "vitest";
import {
	dollars,
	errorOf,
	openEmulator,
	withoutRedirects,
} from "../../support/emulator/open-emulator";

const { stripe, emulator } = openEmulator();
const intents = stripe.paymentIntents;

/** Parameters that Stripe's types do not allow. */
const invalidParams = (params: object) =>
	params as Stripe.PaymentIntentCreateParams;

const refused = async (params: object) =>
	errorOf(intents.create(invalidParams({ ...dollars, ...params })));

describe("what Stripe refuses, though each part is valid:", () => {
	it.each<[object, object]>([
		...Object.entries({
			error_on_requires_action: true,
			mandate_data: { customer_acceptance: { type: "offline" } },
			off_session: true,
			return_url: "https://shop.example/success",
		}).map(([param, value]): [object, object] => [
			{ [param]: value },
			{
				message: `The parameter \`${param}\` cannot be passed when creating a PaymentIntent unless \`confirm\` is set to true.`,
				param,
			},
		]),
		[
			{ statement_descriptor: "BOOKS" },
			{
				message: expect.stringMatching(
					/^The statement_descriptor parameter is not supported for the payment_method_type `card`\. To continue/,
				),
			},
		],
		[
			{ statement_descriptor_suffix: "More than 22 characters" },
			{
				message:
					"The statement descriptor must be at most 22 characters. More than 22 characters is 23 characters long.",
			},
		],
		[
			{ confirm: true, off_session: true, setup_future_usage: "off_session" },
			{
				message: expect.stringContaining(
					"You cannot confirm with the `off_session`",
				),
			},
		],
		[
			{ receipt_email: "a@b" },
			{ code: "email_invalid", param: "receipt_email" },
		],
		[
			{ description: "x".repeat(1001) },
			{ param: "description", message: expect.stringContaining("1000") },
		],
		[
			{ metadata: { ["k".repeat(41)]: "v" } },
			{
				message: `Metadata keys can have up to 40 characters, but you passed in a key that is 41 characters. Invalid key: ${"k".repeat(41)}`,
			},
		],
		[
			{ metadata: { key: "v".repeat(801) } },
			{
				message: `Metadata values can have up to 500 characters, but you passed in a value that is 801 characters. Invalid value: ${"v".repeat(801)}`,
			},
		],
		[
			{ allowed_payment_method_types: ["crad"] },
			{ param: "allowed_payment_method_types" },
		],
	])("%j", async (params, expected) => {
		const error = await refused(params);
		expect(error).toMatchObject({ statusCode: 400, ...expected });
	});

	it("a descriptor in an update", async () => {
		const { id } = await intents.create(dollars);
		const error = await errorOf(
			intents.update(id, { statement_descriptor: "BOOKS" }),
		);
		expect(error.param).toBe("statement_descriptor");
	});

	it("a confirmation off session of what is to be saved", async () => {
		const { id } = await intents.create({
			...withoutRedirects,
			setup_future_usage: "off_session",
		});
		const error = await errorOf(
			intents.confirm(id, {
				off_session: true,
				payment_method: "pm_card_visa",
			}),
		);
		expect(error.message).toContain("`setup_future_usage` is also set");
	});

	it("a body of JSON", async () => {
		const answer = await emulator.fetch("https://api.stripe.com/v1/refunds", {
			method: "POST",
			headers: {
				Authorization: "Bearer sk_test_emulator",
				"Content-Type": "application/json",
			},
			body: '{"payment_intent": "pi_x"}',
		});
		expect(answer.status).toBe(400);
		expect((await answer.json()).error.message).toBe(
			"Invalid request (check that your POST content type is application/x-www-form-urlencoded). If you have any questions, we can help at https://support.stripe.com/.",
		);
	});
});
