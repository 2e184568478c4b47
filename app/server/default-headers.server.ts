import type { ServerResponse } from "node:http";
import { staticFilePolicy } from "./content-security-policy.server";
import { securityHeaders } from "./security-headers.server";

/** Gives a response the headers that it does not set itself, right before they are sent. */
export function addDefaultHeaders(url: string, response: ServerResponse) {
	const [path = ""] = url.split("?");
	const headers = {
		// A page belongs to one reader: it has their language, and may bring their cart's cookie.
		"Cache-Control": "private, no-cache",
		...securityHeaders(path),
		"Content-Security-Policy": staticFilePolicy,
	};
	response.writeHead = new Proxy(response.writeHead, {
		apply(...call) {
			for (const [name, value] of Object.entries(headers)) {
				if (!response.hasHeader(name)) {
					response.setHeader(name, value);
				}
			}
			for (const name of remixHeaders) {
				response.removeHeader(name);
			}
			const [, , [status]] = call;
			if (status === 405 && !response.hasHeader("Allow")) {
				response.setHeader("Allow", allowedMethods(path));
			}
			return Reflect.apply(...call);
		},
	});
}

/** Of the pages only these take a post. The webhook and the emulator name their methods themselves. */
const allowedMethods = (path: string) =>
	/^\/+(checkout|emulator)(\.data)?\/*$/i.test(path)
		? "GET, HEAD, POST"
		: "GET, HEAD";

/** For Remix's own client before single fetch, which the shop does not use. */
const remixHeaders = ["X-Remix-Response", "X-Remix-Error", "X-Remix-Catch"];
