import { parseAccept } from "hono/utils/accept";

/**
 * The first of the shopper's languages that amounts can be written in, from `Accept-Language`; words and dates are English.
 * Only the server writes them, because browsers may know a locale less well.
 */
export const getLocale = ({ headers }: Request): string =>
	parseAccept(headers.get("Accept-Language") ?? "").find(
		({ type, q }) => q > 0 && isSupported(type),
	)?.type ?? defaultLocale;

const defaultLocale = "en-US";

function isSupported(locale: string) {
	try {
		return Intl.NumberFormat.supportedLocalesOf(locale).length > 0;
	} catch {
		return false;
	}
}
