const ours = "en-US";

/**
 * The shopper's first language that we can write amounts and dates for, as the request's `Accept-Language`
 * says. The server writes them all, so that no browser has to agree with it.
 */
export function localeOf({ headers }: Request): string {
	const wanted = (headers.get("Accept-Language") ?? "")
		.split(",")
		.map((entry) => entry.split(";q="))
		.map(([tag = "", weight = "1"]) => ({ tag: tag.trim(), weight: +weight }))
		.filter(({ tag, weight }) => weight > 0 && isKnown(tag))
		.sort((one, other) => other.weight - one.weight);
	return wanted[0]?.tag ?? ours;
}

function isKnown(tag: string) {
	try {
		return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
	} catch {
		return false;
	}
}
