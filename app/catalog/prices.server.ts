import { LRUCache } from "lru-cache";
import { formatMoney, formatUnmistakably, type Money } from "../i18n/format";
import { type Book, books } from "./books";
import type { PriceData } from "./use-price";

/** The price of each book, by its number, as readers of this locale write it. */
export const pricesFor = (locale: string) => written.memo(locale).prices;

/** What a book costs, in a currency that readers of this locale take for no other. */
export const totalFor = ({ item }: Book, locale: string) =>
	written.memo(locale).totals[item] ?? "";

// Every page asks for them. Locales come from requests, so their number is bounded.
const written = new LRUCache<
	string,
	Record<"prices" | "totals", PriceData["prices"]>
>({
	max: 200,
	memoMethod: (locale) => ({
		prices: everyPrice((price) => formatMoney(price, locale)),
		totals: everyPrice((price) => formatUnmistakably(price, locale)),
	}),
});

const everyPrice = (write: (price: Money) => string) =>
	Object.fromEntries(books.map(({ item, price }) => [item, write(price)]));
