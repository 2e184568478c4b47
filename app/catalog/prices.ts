import { useRouteLoaderData } from "@remix-run/react";
import { formatMoney } from "../money";
import type { loader as rootLoader } from "../root";
import { type Book, books } from "./books";

/** What each book costs, by its number, as readers of this locale write it; for the server alone to ask. */
export const pricesFor = (locale: string): Record<string, string> =>
	Object.fromEntries(
		books.map(({ item, price }) => [item, formatMoney(price, locale)]),
	);

/**
 * The price of a book as the server wrote it: a browser takes its time to learn a locale, and may write an
 * amount a little otherwise.
 */
export const usePrice = ({ item }: Book): string =>
	useRouteLoaderData<typeof rootLoader>("root")?.prices[item] ?? "";
