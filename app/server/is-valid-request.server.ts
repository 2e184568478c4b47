import type { IncomingMessage } from "node:http";

/** Whether remix-serve can make a URL and a Request of it; for all others it would answer 500. */
export function isValidRequest({ headers, method, url = "" }: IncomingMessage) {
	const { host = "localhost" } = headers;
	const isHost = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i.test(host);
	return (
		isHost &&
		url.startsWith("/") &&
		URL.canParse(`http://${host}${url}`) &&
		isDecodable(url) &&
		method !== "TRACE"
	);
}

function isDecodable(url: string) {
	try {
		decodeURIComponent(url.replace(/\?.*/s, ""));
		return true;
	} catch {
		return false;
	}
}
