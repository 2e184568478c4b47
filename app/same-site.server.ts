import { env } from "./env.server";
import { crossSite } from "./ui/failures.server";

/**
 * For every action that changes something: another site may not have it done with a shopper's cookies.
 * Browsers say where a request comes from; what is no browser has no cookies to abuse.
 *
 * @throws the error page, for a request that another site makes
 * @see https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Site
 */
export function refuseCrossSite(request: Request) {
	if (!isSameSite(request)) throw crossSite();
}

function isSameSite({ headers, url }: Request) {
	const site = headers.get("Sec-Fetch-Site");
	if (site) return site === "same-origin" || site === "none";
	// Over plain http to another machine, as on a LAN, browsers send no Sec-Fetch-Site.
	const origin = headers.get("Origin");
	return !origin || origin === env.origin || hostOf(origin) === hostOf(url);
}

// Behind a proxy we are asked over http, whatever the shopper's address bar says.
const hostOf = (url: string) => URL.canParse(url) && new URL(url).host;
