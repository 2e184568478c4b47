import type Stripe from "stripe";
import type { Book } from "../../catalog/books";
import { sha256 } from "../hash.server";

/** What Stripe is told of a payment for this book, by the cart of this hash; the price is the catalogue's. */
export const intentParams = (
	book: Book,
	cart: string,
): Stripe.PaymentIntentCreateParams => ({
	...book.price,
	automatic_payment_methods: { enabled: true },
	description: `${book.title}, ${book.author}`,
	metadata: { item: book.item, cart },
});

/** The parameters as one key: a changed price or another cart is another payment. */
export const hashParams = (params: Stripe.PaymentIntentCreateParams) =>
	sha256(JSON.stringify(params));
