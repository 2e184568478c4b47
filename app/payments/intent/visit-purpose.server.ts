import { createIsBotFromList, list } from "isbot";
import { isSameOrigin } from "../../server/csrf.server";

/** What a request of a page is for. Only a `visit` begins a payment. */
export type VisitPurpose = "visit" | "prefetch" | "embedding" | "preview";

/**
 * Tells a person's visit from a prefetch, from another site that embeds or fetches the page, and from link previews,
 * monitors and other robots that say who they are.
 */
export function visitPurpose(request: Request): VisitPurpose {
	if (isPrefetch(request)) {
		return "prefetch";
	}
	if (!isNavigation(request)) {
		return "embedding";
	}
	return isRobot(request) ? "preview" : "visit";
}

/** @see https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Purpose */
const isPrefetch = ({ headers }: Request) =>
	["Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"].some((name) =>
		/\b(prefetch|prerender|preview|instant)\b/i.test(headers.get(name) ?? ""),
	);

/**
 * Whether the page is opened, from wherever, or fetched by the shop's own pages. Browsers say so, except old ones and over
 * plain http.
 *
 * @see https://developer.mozilla.org/docs/Glossary/Fetch_metadata_request_header
 */
function isNavigation(request: Request) {
	const { headers } = request;
	const destination = headers.get("Sec-Fetch-Dest") ?? "document";
	if (destination === "document") {
		return (
			headers.get("Sec-Fetch-Mode") === "navigate" || isSameOrigin(request)
		);
	}
	return destination === "empty" && isSameOrigin(request);
}

function isRobot({ headers }: Request) {
	const userAgent = headers.get("User-Agent");
	// What Node's fetch says of itself.
	return userAgent !== "node" && saysItIsRobot(userAgent);
}

// Headless browsers and Node say what they are, not whose: they are how a shop is tested.
const saysItIsRobot = createIsBotFromList(
	list.filter((pattern) => pattern !== "headless"),
);
