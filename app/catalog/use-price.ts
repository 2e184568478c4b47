import { useMatches } from "@remix-run/react";
import type { Book } from "./books";

/** What a loader hands on for `usePrice`. */
export interface PriceData {
	/** By the book's number. */
	prices: Record<string, string>;
}

/**
 * The price of a book as the server wrote it: for this page, or else for the document. It is not formatted again in the
 * browser, whose tables of locales may differ and would break hydration.
 */
export function usePrice({ item }: Book): string {
	const data = useMatches().map((match) => match.data);
	return data.filter(hasPrices).at(-1)?.prices[item] ?? "";
}

const hasPrices = (data: unknown): data is PriceData =>
	typeof data === "object" && data !== null && "prices" in data;
