import type Stripe from "stripe";
import { mergeMetadata } from "../api/metadata";
import { shippingFrom } from "../payment-methods/billing-details";
import { optionsFor, typesFor } from "../payment-methods/types";
import type { ConfirmParams, CreateParams, UpdateParams } from "./params";

type IntentParams = Partial<CreateParams & UpdateParams & ConfirmParams>;

/** The intent with what was given written into it; what was not given stays. */
export function applyParams(
	intent: Stripe.PaymentIntent,
	given: IntentParams,
): Stripe.PaymentIntent {
	return withTypes(
		{
			...intent,
			...(given.payment_method_types && { automatic_payment_methods: null }),
			...defined({
				amount: given.amount,
				amount_details: amountDetailsFrom(given.amount_details),
				application_fee_amount: given.application_fee_amount,
				capture_method: given.capture_method,
				currency: given.currency?.toLowerCase(),
				description: given.description,
				hooks: given.hooks,
				metadata: mergeMetadata(intent.metadata, given.metadata),
				on_behalf_of: given.on_behalf_of,
				payment_details: paymentDetailsFrom(given.payment_details),
				receipt_email: given.receipt_email,
				setup_future_usage: given.setup_future_usage,
				shipping: given.shipping && shippingFrom(given.shipping),
				statement_descriptor: given.statement_descriptor,
				statement_descriptor_suffix: given.statement_descriptor_suffix,
				transfer_data: transferDataFrom(given.transfer_data),
				transfer_group: given.transfer_group,
				allowed_payment_method_types: given.allowed_payment_method_types,
				excluded_payment_method_types: given.excluded_payment_method_types,
			}),
		},
		given,
	);
}

function withTypes(
	intent: Stripe.PaymentIntent,
	given: IntentParams,
): Stripe.PaymentIntent {
	const payment_method_types =
		given.payment_method_types ??
		(intent.automatic_payment_methods
			? typesFor(intent)
			: intent.payment_method_types);
	return {
		...intent,
		payment_method_types,
		payment_method_options: optionsFor(payment_method_types, {
			...intent.payment_method_options,
			...given.payment_method_options,
		}),
	};
}

function amountDetailsFrom(given: IntentParams["amount_details"]) {
	if (!given) {
		return given === null ? { tip: {} } : undefined;
	}
	const { shipping, tax } = given;
	return {
		tip: {},
		...defined({ discount_amount: given.discount_amount }),
		...(shipping && {
			shipping: {
				amount: shipping.amount ?? null,
				from_postal_code: shipping.from_postal_code ?? null,
				to_postal_code: shipping.to_postal_code ?? null,
			},
		}),
		...(tax && { tax: { total_tax_amount: tax.total_tax_amount ?? null } }),
	};
}

function paymentDetailsFrom(given: IntentParams["payment_details"]) {
	if (given === undefined) {
		return undefined;
	}
	return {
		customer_reference: given?.customer_reference ?? null,
		order_reference: given?.order_reference ?? null,
	};
}

function transferDataFrom(given: IntentParams["transfer_data"]) {
	if (!given) {
		return undefined;
	}
	const amount =
		given.amount === undefined ? {} : { amount: Number(given.amount) };
	return { ...amount, destination: String(given.destination) };
}

function defined<T extends object>(
	values: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
	const kept = Object.entries(values).filter(
		([, value]) => value !== undefined,
	);
	return Object.fromEntries(kept) as {
		[K in keyof T]?: Exclude<T[K], undefined>;
	};
}
