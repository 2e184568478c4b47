import type { IncomingMessage } from "node:http";

/** Whether remix-serve can make a URL and a Request of it, and answers as this version of Remix does; for all others it would log a stack. */
export function isValidRequest({ headers, method, url = "" }: IncomingMessage) {
	const { host = "localhost" } = headers;
	const isHost = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i.test(host);
	return (
		isHost &&
		url.startsWith("/") &&
		URL.canParse(`http://${host}${url}`) &&
		!isOldDataRequest(url) &&
		isDecodable(url) &&
		method !== "TRACE"
	);
}

/** How Remix fetched data before single fetch. It still takes it, and logs an error each time. */
const isOldDataRequest = (url: string) =>
	new URL(url, "http://localhost").searchParams.has("_data");

function isDecodable(url: string) {
	try {
		decodeURIComponent(url.replace(/\?.*/s, ""));
		return true;
	} catch {
		return false;
	}
}
