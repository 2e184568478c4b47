import { useRouteLoaderData } from "@remix-run/react";
import type { loader as rootLoader } from "./root";

const ours = "en-US";

/**
 * The shopper's first language that we can write amounts and dates for. The server reads it from the
 * request and tells the browser, so that both write the same.
 *
 * @param accepted the `Accept-Language` header
 */
export function readLocale(accepted: string | null): string {
	const wanted = (accepted ?? "")
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

/** The locale that the server chose for this page. */
export const useLocale = () =>
	useRouteLoaderData<typeof rootLoader>("root")?.locale ?? ours;
