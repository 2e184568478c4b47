import type { IncomingMessage } from "node:http";

/**
 * Turns a target that is a whole URL, which a server has to accept, into a path and a Host; the Host that came with
 * it does not count.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9112#section-3.2.2
 */
export function takeAbsoluteTarget(request: IncomingMessage) {
	const [, host, path = ""] =
		/^https?:\/\/([^/?#]*)(.*)$/is.exec(request.url ?? "") ?? [];
	if (host !== undefined) {
		request.headers.host = host;
		request.url = path.startsWith("/") ? path : `/${path}`;
	}
}
