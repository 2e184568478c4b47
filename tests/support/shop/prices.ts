import { type Book, findBook } from "../../../app/catalog/books";
import { formatMoney, formatUnmistakably } from "../../../app/i18n/format";

/** A book of the catalogue. */
export function bookOf(item: string): Book {
	const book = findBook(item);
	if (!book) {
		throw new Error(`There is no book ${item}; see app/catalog/books.ts.`);
	}
	return book;
}

/** What it costs, as a page says it. */
export const priceOf = (item: string) => formatMoney(bookOf(item).price);

/** The total of its order, as the checkout says it. */
export const totalOf = (item: string) => formatUnmistakably(bookOf(item).price);

/** Another amount in its currency, as a page says it. */
export const amountLike = (item: string, amount: number) =>
	formatMoney({ ...bookOf(item).price, amount });

/** Whether the shop offers Amazon Pay, Cash App and US bank accounts, which take nothing else. */
export const sellsInDollars = bookOf("1").price.currency === "usd";

/** For a method that takes dollars only, whatever the catalogue asks: the same payment in dollars. */
export const inDollars = (item: string) => ({
	currency: "usd",
	metadata: { price: `${bookOf(item).price.amount} usd` },
});
