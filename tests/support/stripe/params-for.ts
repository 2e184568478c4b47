import { findBook } from "../../../app/catalog/books";
import { intentParams } from "../../../app/payments/intent/intent-params.server";
import { shipping } from "./shipping";

/** What the shop asks Stripe for when a cart buys this book, with the address that its form then adds. */
export function paramsFor(item: string) {
	const book = findBook(item);
	if (!book) {
		throw new Error(`There is no book ${item}.`);
	}
	return { ...intentParams(book, "a cart of the tests"), shipping };
}
