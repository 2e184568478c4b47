import {
	createReadableStreamFromReadable,
	type EntryContext,
	type HandleDataRequestFunction,
	type HandleErrorFunction,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { env } from "./config/env.server";
import { createBufferedStream } from "./server/buffered-stream.server";
import {
	contentSecurityPolicy,
	makeNonce,
} from "./server/content-security-policy.server";
import { linkHeader } from "./server/link-header.server";
import { log, redactSecrets } from "./server/logger.server";
import { hookIntoRemixServe } from "./server/remix-serve.server";
import { requestId } from "./server/request-id.server";
import { securityHeaders } from "./server/security-headers.server";
import { NonceProvider } from "./ui/nonce";

// In development Vite is the server.
if (import.meta.env.PROD) {
	hookIntoRemixServe();
}

/** How long a page may wait for its deferred data, in ms. The wait for Stripe ends before that. */
export const streamTimeout = 11_000;

/** Streams to crawlers as well, unlike Remix's own handler: the pages are complete without JavaScript. */
export default function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	context: EntryContext,
) {
	setSecurityHeaders(headers, request);
	if (isUnrenderable(request)) {
		return plainText("There is no such page.", { status: 404, headers });
	}
	if (status === 405) {
		return plainText("Method not allowed.", { status, headers });
	}

	const nonce = makeNonce();
	headers.set("Content-Type", "text/html; charset=utf-8");
	headers.set(
		"Content-Security-Policy",
		contentSecurityPolicy(nonce, {
			isEmulator: env.isEmulator,
			isDevelopment: import.meta.env.DEV,
		}),
	);
	if (import.meta.env.PROD) {
		headers.set("Link", linkHeader(context, env.isEmulator));
	}
	return new Promise<Response>((resolve, reject) => {
		const { pipe, abort } = renderToPipeableStream(
			<NonceProvider value={nonce}>
				<RemixServer context={context} url={request.url} nonce={nonce} />
			</NonceProvider>,
			{
				nonce,
				onShellReady() {
					const page = createBufferedStream();
					const body = createReadableStreamFromReadable(page);
					resolve(new Response(body, { status, headers }));
					pipe(page);
				},
				onShellError: reject,
				onAllReady: () => clearTimeout(abortTimer),
				onError: (error) => logError(error, request),
			},
		);
		const abortTimer = setTimeout(abort, streamTimeout + 1_000);
	});
}

/** For a URL that cannot be rendered, or a request that no person makes. */
function plainText(
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
 * React Router parses the decoded path as a URL while it renders, which turns a backslash into a slash: a path
 * that begins with two names a host, and may not be a valid URL.
 */
const isUnrenderable = ({ url }: Request) =>
	/^\/(%5C|\\)/i.test(new URL(url).pathname);

export const handleDataRequest: HandleDataRequestFunction = (
	response,
	{ request },
) => {
	setSecurityHeaders(response.headers, request);
	return response;
};

function setSecurityHeaders(headers: Headers, { url }: Request) {
	const { pathname } = new URL(url);
	for (const [name, value] of Object.entries(securityHeaders(pathname))) {
		headers.set(name, value);
	}
}

export const handleError: HandleErrorFunction = (error, { request }) =>
	logError(error, request);

function logError(error: unknown, request: Request) {
	// A method that no route accepts is not our error; the access log has it.
	if (request.signal.aborted || isRouteErrorResponse(error)) {
		return;
	}
	const { pathname } = new URL(request.url);
	log.error(
		{ err: error, method: request.method, path: redactSecrets(pathname) },
		"render error",
	);
}
