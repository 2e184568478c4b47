import { useRouteLoaderData } from "@remix-run/react";
import type { Book } from "./books";

/** What the root route's loader hands on for `usePrice`. */
export interface PriceData {
	/** By the book's number. */
	prices: Record<string, string>;
}

/**
 * The price of a book as the server wrote it. It is not formatted again in the browser, whose tables of
 * locales may differ and would break hydration.
 */
export const usePrice = ({ item }: Book): string =>
	useRouteLoaderData<() => PriceData>("root")?.prices[item] ?? "";
