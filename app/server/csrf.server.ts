import type { IncomingHttpHeaders } from "node:http";
import { env } from "../config/env.server";
import { crossSite } from "../errors/error-responses.server";

/**
 * For every action that changes something: another site may not have it done with a shopper's cookies.
 * Browsers say where a request comes from; what is no browser has no cookies to abuse.
 *
 * @throws the error page, for a request that another site makes
 * @see https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Site
 */
export function refuseCrossSite({ headers }: Request) {
	const site = headers.get("Sec-Fetch-Site") ?? "none";
	if (site !== "same-origin" && site !== "none") {
		throw crossSite();
	}
}

/**
 * Says in Sec-Fetch-Site what Origin says, for browsers that send that one only, as over plain http on a
 * LAN. Remix would compare Origin with Host, which a proxy may have changed, and answer 500.
 */
export function tellSite(headers: IncomingHttpHeaders) {
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
