import { expect, it } from "vitest";
import type { Book } from "../../../app/catalog/books";
import { startCart } from "../../../app/payments/intent/cart.server";
import { openAccount } from "../../support/shop/open-instances";
import { bookOf } from "../../support/shop/prices";

const account = openAccount();
const book = bookOf("1");
const { amount, currency } = book.price;

it("a price change makes a new intent, and the old price is charged to nobody after it", async () => {
	const dearer = { ...book, price: { amount: amount + 100, currency } };
	const cart = startCart();
	const before = await intentFor(book, cart);
	const after = await intentFor(dearer, cart);
	expect([before.amount, after.amount]).toEqual([amount, amount + 100]);
	expect(before.id).not.toBe(after.id);
});

it.each([
	["title", { title: "The Art of Doing Science" }],
	["author", { author: "R. W. Hamming" }],
	["blurb", { blurb: "Lectures." }],
])(
	"a corrected %s does not: the cart finds its intent again, in a process that knows the new one only",
	async (_, correction) => {
		const cart = startCart();
		const before = await intentFor(book, cart);
		const after = await intentFor({ ...book, ...correction }, cart);
		expect(after.id).toBe(before.id);
	},
);

/** What a process that has just started asks for. */
async function intentFor(book: Book, cart: ReturnType<typeof startCart>) {
	const { preparePayment } = await account.openInstance();
	const payment = await preparePayment(book, cart);
	if (payment.state !== "open") {
		throw new Error(`It is ${payment.state}.`);
	}
	return account.stripe.paymentIntents.retrieve(payment.paymentId);
}
