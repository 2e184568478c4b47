import type Stripe from "stripe";
import { describe, expect, it } from "vitest";
import {
	dollars,
	errorOf,
	openEmulator,
} from "../../support/emulator/open-emulator";

const { stripe } = openEmulator();
const intents = stripe.paymentIntents;

/** Parameters that Stripe's types do not allow. */
const invalidParams = (params: object) =>
	params as Stripe.PaymentIntentCreateParams;

const refused = async (params: object) =>
	errorOf(intents.create(invalidParams({ ...dollars, ...params })));

describe("a typing error deep in a group is refused, with its path:", () => {
	it.each([
		[
			{ payment_method_options: { crad: { network: "visa" } } },
			"payment_method_options[crad]",
		],
		[
			{ payment_method_options: { card: { reqest_three_d_secure: "any" } } },
			"payment_method_options[card][reqest_three_d_secure]",
		],
		[
			{
				payment_method_options: {
					us_bank_account: { financial_connections: { permission: "x" } },
				},
			},
			"payment_method_options[us_bank_account][financial_connections][permission]",
		],
		[
			{
				confirm: true,
				mandate_data: {
					customer_acceptance: { type: "online", online: { ip: "1.2.3.4" } },
				},
			},
			"mandate_data[customer_acceptance][online][ip]",
		],
		[
			{ amount_details: { shipping: { amout: 1 } } },
			"amount_details[shipping][amout]",
		],
		[
			{
				amount_details: {
					line_items: [
						{ product_name: "A", quantity: 1, unit_cost: 1, price: 1 },
					],
				},
			},
			"amount_details[line_items][0][price]",
		],
		[{ hooks: { inputs: { tax: { calc: "x" } } } }, "hooks[inputs][tax][calc]"],
		[{ radar_options: { sesion: "x" } }, "radar_options[sesion]"],
		[
			{ payment_method_data: { type: "card", radar_options: { sesion: "x" } } },
			"payment_method_data[radar_options][sesion]",
		],
		[
			{
				payment_method_data: {
					type: "card",
					card: { networks: { prefer: 1 } },
				},
			},
			"payment_method_data[card][networks][prefer]",
		],
		[
			{ payment_method_data: { type: "cashapp", cashapp: { tag: "$x" } } },
			"payment_method_data[cashapp][tag]",
		],
		[
			{ transfer_data: { destination: "acct_x", amuont: 1 } },
			"transfer_data[amuont]",
		],
	])("%j", async (params, param) => {
		expect(await refused(params)).toMatchObject({
			statusCode: 400,
			code: "parameter_unknown",
			message: `Received unknown parameter: ${param}`,
			param,
		});
	});

	it.each([
		[
			{
				payment_method_options: { card: { request_three_d_secure: "always" } },
			},
			"Invalid payment_method_options[card][request_three_d_secure]: must be one of any, automatic, or challenge",
		],
		[
			{ setup_future_usage: "always" },
			"Invalid setup_future_usage: must be one of off_session or on_session",
		],
		[
			{ transfer_data: { amount: 1 } },
			"Missing required param: transfer_data[destination].",
		],
		[
			{
				confirm: true,
				mandate_data: { customer_acceptance: { accepted_at: 1 } },
			},
			"Missing required param: mandate_data[customer_acceptance][type].",
		],
		[{ amount_details: "none" }, "Invalid object: amount_details"],
	])("%j", async (params, message) => {
		expect((await refused(params)).message).toBe(message);
	});

	it("and what Stripe's types allow is taken, and comes back", async () => {
		const intent = await intents.create({
			...dollars,
			amount_details: {
				line_items: [{ product_name: "A", quantity: 1, unit_cost: 2300 }],
			},
			hooks: { inputs: { tax: { calculation: "taxcalc_1" } } },
			payment_method_options: {
				card: { request_multicapture: "if_available", network: "visa" },
				klarna: { preferred_locale: "en-US" },
				us_bank_account: { verification_method: "instant" },
			},
			radar_options: { session: "rse_1" },
			transfer_data: { destination: "acct_1", metadata: { a: "b" } },
		});
		expect(intent.payment_method_options).toMatchObject({
			card: { request_multicapture: "if_available", network: "visa" },
			us_bank_account: {
				transaction_purpose: "unspecified",
				verification_method: "instant",
			},
		});
	});
});
