import {
	createReadableStreamFromReadable,
	type EntryContext,
	type HandleDataRequestFunction,
	type HandleErrorFunction,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { env } from "./config/env.server";
import { openPageStream } from "./server/buffered-stream.server";
import {
	contentSecurityPolicy,
	makeNonce,
} from "./server/content-security-policy.server";
import { linkHeader } from "./server/link-header.server";
import { hideSecrets, log } from "./server/logger.server";
import { attendServer } from "./server/remix-serve.server";
import { requestId } from "./server/request-id.server";
import { securityHeaders } from "./server/security-headers.server";
import { NonceProvider } from "./ui/nonce";

// In development Vite is the server.
if (import.meta.env.PROD) {
	attendServer();
}

/** How long a page may wait for a late answer, in ms. The payment gives up on Stripe before that. */
export const streamTimeout = 11_000;

/** Streams every page alike: a crawler or curl gets the shell as early as a shopper does. */
export default function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	context: EntryContext,
) {
	secure(headers, request);
	if (isUnrenderable(request)) {
		return inPlainText("There is no such page.", { status: 404, headers });
	}
	if (status === 405) {
		return inPlainText("This page is only to be read.", { status, headers });
	}

	const nonce = makeNonce();
	headers.set("Content-Type", "text/html; charset=utf-8");
	headers.set(
		"Content-Security-Policy",
		contentSecurityPolicy(nonce, {
			mode: env.mode,
			development: import.meta.env.DEV,
		}),
	);
	if (import.meta.env.PROD) {
		headers.set("Link", linkHeader(context, env.mode));
	}
	return new Promise<Response>((resolve, reject) => {
		const { pipe, abort } = renderToPipeableStream(
			<NonceProvider value={nonce}>
				<RemixServer context={context} url={request.url} nonce={nonce} />
			</NonceProvider>,
			{
				nonce,
				onShellReady() {
					const page = openPageStream();
					const body = createReadableStreamFromReadable(page);
					resolve(new Response(body, { status, headers }));
					pipe(page);
				},
				onShellError: reject,
				onAllReady: () => clearTimeout(giveUp),
				onError: (error) => logError(error, request),
			},
		);
		const giveUp = setTimeout(abort, streamTimeout + 1_000);
	});
}

/** For what no page can be made of, or no person asks for. */
function inPlainText(
	sentence: string,
	init: ResponseInit & { headers: Headers },
) {
	init.headers.set("Content-Type", "text/plain; charset=utf-8");
	const id = requestId();
	return new Response(
		id ? `${sentence} If you write to us, quote ${id}.` : sentence,
		init,
	);
}

/**
 * React Router reads the decoded path as a URL while it renders, and there a backslash is a slash: a path
 * that begins with one more names a host, which may not even be one.
 */
const isUnrenderable = ({ url }: Request) =>
	/^\/(%5C|\\)/i.test(new URL(url).pathname);

export const handleDataRequest: HandleDataRequestFunction = (
	response,
	{ request },
) => {
	secure(response.headers, request);
	return response;
};

function secure(headers: Headers, { url }: Request) {
	const { pathname } = new URL(url);
	for (const [name, value] of Object.entries(securityHeaders(pathname))) {
		headers.set(name, value);
	}
}

export const handleError: HandleErrorFunction = (error, { request }) =>
	logError(error, request);

function logError(error: unknown, request: Request) {
	// A method that no route takes is in the access log, and no failure of ours.
	if (request.signal.aborted || isRouteErrorResponse(error)) {
		return;
	}
	const { pathname } = new URL(request.url);
	log.error(
		{ err: error, method: request.method, path: hideSecrets(pathname) },
		"A page failed",
	);
}
