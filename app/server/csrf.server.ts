import type { IncomingHttpHeaders } from "node:http";
import { env } from "../config/env.server";

/**
 * Whether the shop's own page, or something that is no browser, makes this request. Every action that changes
 * something asks, because a browser sends a shopper's cookies with requests of other sites too.
 *
 * @see https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Site
 */
export function isSameOrigin({ headers }: Request) {
	const site = headers.get("Sec-Fetch-Site") ?? "none";
	return site === "same-origin" || site === "none";
}

/**
 * Derives a missing Sec-Fetch-Site from Origin, which is all that browsers send over plain http. Origin is
 * removed: Remix would compare it with Host, which a proxy may have changed, and answer 500.
 */
export function setSecFetchSite(headers: IncomingHttpHeaders) {
	const { origin, host } = headers;
	if (origin === undefined) {
		return;
	}
	const isOurs = origin === env.origin || hostOf(origin) === host;
	headers["sec-fetch-site"] ??= isOurs ? "same-origin" : "cross-site";
	delete headers.origin;
}

const hostOf = (origin: string) =>
	URL.canParse(origin) ? new URL(origin).host : null;
