import type Stripe from "stripe";
import type { Book } from "../../catalog/books";
import type { Money } from "../../i18n/format";
import { sha256 } from "../hash.server";

/**
 * What Stripe is told when a payment for this book is created. It must say the same at every visit of this cart as long as
 * the price is the same, or Stripe would refuse the idempotency key: so nothing of the catalogue that may be
 * corrected is in it, such as a title. The price is the catalogue's.
 *
 * @param cart the hash of the cart
 */
export function intentParams({ item, price }: Book, cart: string) {
	const { amount, currency } = price;
	return {
		amount,
		currency,
		automatic_payment_methods: { enabled: true },
		description: `Book ${item}`,
		metadata: { shop, item, cart, price: inMetadata(price) },
	} satisfies Stripe.PaymentIntentCreateParams;
}

/** What an order is told apart by: a changed price or another cart is another payment. */
export const orderKey = (cart: string, item: string, price: Money) =>
	sha256(JSON.stringify([cart, item, price.amount, price.currency]));

/** Whether this shop created the intent: a Stripe account may have other shops, and payments made by hand. */
export const isOurs = ({ metadata }: Stripe.PaymentIntent) =>
	metadata.shop === shop && Boolean(metadata.cart && metadata.item);

/** Whether the intent still asks for what it was created with, whatever the catalogue says by now. */
export const isAtOurPrice = (intent: Stripe.PaymentIntent) =>
	intent.metadata.price === inMetadata(intent);

const inMetadata = ({ amount, currency }: Money) => `${amount} ${currency}`;

const shop = "marginalia";
