import { formatMoney } from "../i18n/money";
import { books } from "./books";

/** What each book costs, by its number, as readers of this locale write it. */
export const pricesFor = (locale: string): Record<string, string> =>
	Object.fromEntries(
		books.map(({ item, price }) => [item, formatMoney(price, locale)]),
	);
