import { expect, it } from "vitest";
import { type Book, findBook } from "../../../app/catalog/books";
import { startCart } from "../../../app/payments/intent/cart.server";
import { preparePayment } from "../../../app/payments/intent/prepare-payment.server";
import { stripe } from "../../../app/payments/stripe.server";

it("a price change makes a new intent, and the old price is charged to nobody after it", async () => {
	const book = findBook("1") as Book;
	const dearer = { ...book, price: { amount: 2400, currency: "usd" } };
	const cart = startCart();
	const before = await amountFor(book, cart);
	const after = await amountFor(dearer, cart);
	expect([before.amount, after.amount]).toEqual([2300, 2400]);
	expect(before.id).not.toBe(after.id);
});

async function amountFor(book: Book, cart: ReturnType<typeof startCart>) {
	const payment = await preparePayment(book, cart);
	if (payment.state !== "open") {
		throw new Error(`It is ${payment.state}.`);
	}
	return stripe.paymentIntents.retrieve(payment.paymentId);
}
