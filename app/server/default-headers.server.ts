import type { ServerResponse } from "node:http";
import { staticFilePolicy } from "./content-security-policy.server";
import { securityHeaders } from "./security-headers.server";

/** Gives a response the headers that it does not set itself, right before they are sent. */
export function addDefaultHeaders(url: string, response: ServerResponse) {
	const [path = ""] = url.split("?");
	const headers = {
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
			return Reflect.apply(...call);
		},
	});
}

/** For Remix's own client before single fetch, which the shop does not use. */
const remixHeaders = ["X-Remix-Response", "X-Remix-Error", "X-Remix-Catch"];
