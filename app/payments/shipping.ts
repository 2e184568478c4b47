import type Stripe from "stripe";
import type { PostalAddress } from "../i18n/address";

/** Who an order goes to, and where. */
export interface Shipping {
	name: string;
	/** If the checkout asks for it; see catalog/delivery.ts. */
	phone: string | null;
	address: PostalAddress;
}

/** Null if it has none: it is not paid yet, or was not paid with our form. */
export function toShipping({
	shipping,
}: Stripe.PaymentIntent): Shipping | null {
	const { address, name, phone } = shipping ?? {};
	if (!address?.country || !name) {
		return null;
	}
	return {
		name,
		phone: phone ?? null,
		address: {
			line1: address.line1 ?? "",
			line2: address.line2 ?? "",
			city: address.city ?? "",
			state: address.state ?? "",
			postalCode: address.postal_code ?? "",
			country: address.country,
		},
	};
}
