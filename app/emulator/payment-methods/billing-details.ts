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
	given: z.infer<typeof billingDetails> = {},
): Stripe.PaymentMethod.BillingDetails {
	return {
		address: addressFrom(given.address || {}),
		email: given.email ?? null,
		name: given.name ?? null,
		phone: given.phone ?? null,
		tax_id: given.tax_id ?? null,
	};
}

export function shippingFrom(
	given: z.infer<typeof shipping>,
): Stripe.PaymentIntent.Shipping {
	return {
		address: addressFrom(given.address),
		carrier: given.carrier ?? null,
		name: given.name ?? "",
		phone: given.phone ?? null,
		tracking_number: given.tracking_number ?? null,
	};
}

function addressFrom(given: z.infer<typeof address>): Stripe.Address {
	return {
		city: given.city ?? null,
		country: given.country ?? null,
		line1: given.line1 ?? null,
		line2: given.line2 ?? null,
		postal_code: given.postal_code ?? null,
		state: given.state ?? null,
	};
}
