import { useRouteLoaderData } from "@remix-run/react";
import type { loader as rootLoader } from "../root";
import type { Book } from "./books";

/**
 * The price of a book as the server wrote it: a browser takes its time to learn a locale, and may write an
 * amount a little otherwise.
 */
export const usePrice = ({ item }: Book): string =>
	useRouteLoaderData<typeof rootLoader>("root")?.prices[item] ?? "";
