import { isRouteErrorResponse } from "@remix-run/react";
import { titleWithShop } from "../config/seller";

/** The text of an error page, with the reference to quote, if any. */
export interface Failure {
	title: string;
	sentence: string;
	reference?: string | null;
	/** The page's URL without the secret in it. */
	cleanAddress?: string;
	/** Where else to look. */
	link?: { to: string; words: string };
	/** In development. */
	stack?: string;
}

/** The text for anything that a route throws. An unexpected error keeps its own message to itself. */
export function toFailure(error: unknown): Failure {
	if (isRouteErrorResponse(error) && isFailure(error.data)) {
		return error.data;
	}
	if (isUnreachable(error)) {
		return unreachable;
	}
	const stack =
		import.meta.env.DEV && error instanceof Error ? error.stack : undefined;
	return { ...broken, stack };
}

/** The title of the page for anything that a route throws. */
export const titleOf = (
	error: unknown,
	matches: Parameters<typeof titleWithShop>[1],
) => [titleWithShop(toFailure(error).title, matches)];

const isFailure = (value: unknown): value is Failure =>
	typeof value === "object" && value !== null && "sentence" in value;

/**
 * Whether it was the way to the shop that failed: no network, no server, or a proxy's own answer in place of the shop's.
 * Chromium, Firefox and Safari each have their own words for it, and Remix has some for an answer that is not the shop's.
 */
export const isUnreachable = (error: unknown) =>
	error instanceof Error &&
	/^(Failed to fetch|network error|NetworkError|Load failed|Unable to decode)/i.test(
		error.message,
	);

const unreachable: Failure = {
	title: "We could not reach the shop",
	sentence:
		"Nothing has been sent. This page tries again by itself as soon as there is a connection.",
};

const broken: Failure = {
	title: "Something broke on our side",
	sentence:
		"We’ve logged it and will look into it. If you were paying, reload the page to see where your payment stands.",
};
