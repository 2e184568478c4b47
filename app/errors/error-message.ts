import { isRouteErrorResponse } from "@remix-run/react";

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
	const stack =
		import.meta.env.DEV && error instanceof Error ? error.stack : undefined;
	return {
		title: "Something broke on our side",
		sentence:
			"It has been written down and will be looked at. If you were paying, reload the page to see where your payment stands.",
		stack,
	};
}

const isFailure = (value: unknown): value is Failure =>
	typeof value === "object" && value !== null && "sentence" in value;
