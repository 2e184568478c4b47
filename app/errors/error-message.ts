import { isRouteErrorResponse } from "@remix-run/react";

/** What an error page says: a title, a sentence, and a reference to quote where there is one. */
export interface Failure {
	title: string;
	sentence: string;
	reference?: string | null;
	/** The page's address without the secret that it was asked for with. */
	cleanAddress?: string;
}

/** The words for whatever a route threw. What was not meant for people is not shown to them. */
export function failureOf(error: unknown): Failure {
	if (isRouteErrorResponse(error) && isFailure(error.data)) {
		return error.data;
	}
	return {
		title: "Something broke on our side",
		sentence:
			"It has been written down and will be looked at. If you were paying, reload the page to see where your payment stands.",
	};
}

const isFailure = (value: unknown): value is Failure =>
	typeof value === "object" && value !== null && "sentence" in value;
