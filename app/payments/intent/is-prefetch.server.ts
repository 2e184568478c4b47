/**
 * Whether a browser asks for a page that nobody looks at yet. Such a page makes no payment.
 *
 * @see https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Purpose
 */
export const isPrefetch = ({ headers }: Request) =>
	/\b(prefetch|prerender|preview)\b/.test(
		`${headers.get("Sec-Purpose")} ${headers.get("Purpose")} ${headers.get("X-Moz")}`,
	);
