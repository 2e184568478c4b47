import { LRUCache } from "lru-cache";
import { formatMoney } from "../i18n/format";
import { books } from "./books";
import type { PriceData } from "./use-price";

/** The price of each book, by its number, as readers of this locale write it. */
export const pricesFor = (locale: string) => prices.memo(locale);

// Every page asks for them. Locales come from requests, so their number is bounded.
const prices = new LRUCache<string, PriceData["prices"]>({
	max: 200,
	memoMethod: (locale) =>
		Object.fromEntries(
			books.map(({ item, price }) => [item, formatMoney(price, locale)]),
		),
});
