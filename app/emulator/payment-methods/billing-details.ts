import type Stripe from "stripe";
import { z } from "zod";
import { clearable } from "../api/params";

const part = clearable.nullish();

const address = z.strictObject({
	city: part,
	country: part,
	line1: part,
	line2: part,
	postal_code: part,
	state: part,
});

export const billingDetails = z.strictObject({
	address: z.union([z.literal(""), address]).optional(),
	email: part,
	name: part,
	phone: part,
	tax_id: part,
});

export const shipping = z.strictObject({
	address,
	carrier: part,
	name: clearable,
	phone: part,
	tracking_number: part,
});

export function billingDetailsFrom(
	params: z.infer<typeof billingDetails> = {},
): Stripe.PaymentMethod.BillingDetails {
	return {
		address: addressFrom(params.address || {}),
		email: params.email ?? null,
		name: params.name ?? null,
		phone: params.phone ?? null,
		tax_id: params.tax_id ?? null,
	};
}

export function shippingFrom(
	params: z.infer<typeof shipping>,
): Stripe.PaymentIntent.Shipping {
	return {
		address: addressFrom(params.address),
		carrier: params.carrier ?? null,
		name: params.name ?? "",
		phone: params.phone ?? null,
		tracking_number: params.tracking_number ?? null,
	};
}

function addressFrom(params: z.infer<typeof address>): Stripe.Address {
	return {
		city: params.city ?? null,
		country: params.country ?? null,
		line1: params.line1 ?? null,
		line2: params.line2 ?? null,
		postal_code: params.postal_code ?? null,
		state: params.state ?? null,
	};
}
