import type Stripe from "stripe";
import { mergeMetadata } from "../api/metadata";
import { optionsFor, typesFor } from "../payment-methods/types";
import type { ConfirmParams, CreateParams, UpdateParams } from "./params";

type IntentParams = Partial<CreateParams & UpdateParams & ConfirmParams>;

/** The intent with the parameters written into it. What they do not name stays as it was. */
export function applyParams(
	intent: Stripe.PaymentIntent,
	params: IntentParams,
): Stripe.PaymentIntent {
	return withTypes(
		{
			...intent,
			...(params.payment_method_types && { automatic_payment_methods: null }),
			...defined({
				amount: params.amount,
				amount_details: amountDetailsFrom(params.amount_details),
				application_fee_amount: params.application_fee_amount,
				capture_method: params.capture_method,
				currency: params.currency?.toLowerCase(),
				description: params.description,
				hooks: params.hooks,
				metadata: mergeMetadata(intent.metadata, params.metadata),
				on_behalf_of: params.on_behalf_of,
				payment_details: params.payment_details,
				receipt_email: params.receipt_email,
				setup_future_usage: params.setup_future_usage,
				shipping: params.shipping,
				statement_descriptor: params.statement_descriptor,
				statement_descriptor_suffix: params.statement_descriptor_suffix,
				transfer_data: transferDataFrom(params.transfer_data),
				transfer_group: params.transfer_group,
				allowed_payment_method_types: params.allowed_payment_method_types,
				excluded_payment_method_types: params.excluded_payment_method_types,
			}),
		},
		params,
	);
}

function withTypes(
	intent: Stripe.PaymentIntent,
	params: IntentParams,
): Stripe.PaymentIntent {
	const payment_method_types =
		params.payment_method_types ??
		(intent.automatic_payment_methods
			? typesFor(intent)
			: intent.payment_method_types);
	return {
		...intent,
		payment_method_types,
		payment_method_options: optionsFor(payment_method_types, {
			...intent.payment_method_options,
			...params.payment_method_options,
		}),
	};
}

function amountDetailsFrom(params: IntentParams["amount_details"]) {
	if (!params) {
		return params === null ? { tip: {} } : undefined;
	}
	const { discount_amount, shipping, tax } = params;
	return { tip: {}, ...defined({ discount_amount, shipping, tax }) };
}

function transferDataFrom(params: IntentParams["transfer_data"]) {
	if (!params) {
		return undefined;
	}
	const amount =
		params.amount === undefined ? {} : { amount: Number(params.amount) };
	return { ...amount, destination: String(params.destination) };
}

function defined<T extends object>(
	values: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
	const present = Object.entries(values).filter(
		([, value]) => value !== undefined,
	);
	return Object.fromEntries(present) as {
		[K in keyof T]?: Exclude<T[K], undefined>;
	};
}
