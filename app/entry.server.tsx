import type {
	EntryContext,
	HandleDataRequestFunction,
	HandleErrorFunction,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { env } from "./config/env.server";
import { paths } from "./paths";
import { newCartCookies } from "./payments/intent/cart.server";
import { sharedCheckout } from "./payments/shared-checkout.server";
import {
	contentSecurityPolicy,
	hashSources,
	makeNonce,
	nonceSources,
} from "./server/content-security-policy.server";
import {
	releaseWhenAnswered,
	requestId,
} from "./server/current-request.server";
import { linkHeader } from "./server/link-header.server";
import { log, redactSecrets } from "./server/logger.server";
import {
	rememberPage,
	type SharedPage,
} from "./server/memory/shared-pages.server";
import { renderPage } from "./server/page-html.server";
import { streamPage } from "./server/page-stream.server";
import { plainText } from "./server/plain-text.server";
import { hookIntoRemixServe } from "./server/remix-serve.server";
import { securityHeaders } from "./server/security-headers.server";
import { NonceProvider } from "./ui/nonce";
import { RequestIdProvider } from "./ui/request-id";

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
	releaseWhenAnswered(request);
	if (isUnrenderable(request)) {
		return plainText("There is no such page.", { status: 404, headers });
	}
	if (status === 405) {
		return plainText("Method not allowed.", { status, headers });
	}

	headers.set("Content-Type", "text/html; charset=utf-8");
	if (import.meta.env.PROD) {
		headers.set("Link", linkHeader(context, env.isEmulator));
	}
	const init = { status, headers };
	const page = import.meta.env.PROD && sharedPageOf(context);
	return page
		? sendWholePage(page, request, context, init)
		: sendPage(request, context, init);
}

interface Init {
	status: number;
	headers: Headers;
}

/** Renders what is the same for everybody, and keeps it. */
async function sendWholePage(
	page: SharedPage,
	request: Request,
	context: EntryContext,
	init: Init,
) {
	const rendered = await render(context, request);
	const html = await new Response(
		streamPage(rendered, context.serverHandoffStream),
	).text();
	init.headers.set("Content-Security-Policy", policy(hashSources(html)));
	rememberPage(page, request, html, init).catch((error: unknown) =>
		logError(error, request),
	);
	return new Response(html, init);
}

const policy = (scripts: string[]) =>
	contentSecurityPolicy(scripts, {
		isEmulator: env.isEmulator,
		isDevelopment: import.meta.env.DEV,
		offersLink: env.offersLink,
	});

/** Sends what is there, and the payment when Stripe has answered. */
async function sendPage(request: Request, context: EntryContext, init: Init) {
	const nonce = makeNonce();
	init.headers.set("Content-Security-Policy", policy(nonceSources(nonce)));
	const shared =
		import.meta.env.PROD &&
		(await sharedCheckout(context, request, nonce, (context, nonce) =>
			render(context, request, nonce),
		));
	const page = shared || (await render(context, request, nonce, requestId()));
	const body = streamPage(page, context.serverHandoffStream, nonce);
	return new Response(body, init);
}

/** The HTML of a page. Its data are not in it: `streamPage` sends them. */
const render = (
	context: EntryContext,
	request: Request,
	nonce = "",
	id?: string,
) =>
	renderPage(
		<RequestIdProvider value={id}>
			<NonceProvider value={nonce}>
				<RemixServer
					context={{ ...context, serverHandoffStream: undefined }}
					url={request.url}
				/>
			</NonceProvider>
		</RequestIdProvider>,
		nonce,
		(error) => logError(error, request),
	);

/** The page for everybody that these routes make, if they do: it has neither a promise in it nor anything of its reader. */
function sharedPageOf({ manifest, staticHandlerContext }: EntryContext) {
	const { matches, statusCode } = staticHandlerContext;
	const id = matches.at(-1)?.route.id;
	if (id === "routes/home" && statusCode === 200) {
		return home;
	}
	if (id === "routes/not-found" && statusCode === 404) {
		const routes = Object.values(manifest.routes);
		return notFound(new Set(routes.map(({ path }) => firstSegment(path))));
	}
}

const home: SharedPage = {
	name: "home",
	isAt: (path) => path === paths.home(),
	cookies: newCartCookies,
};

/** At every path that begins like no route's, and is not for the data of a page. */
const notFound = (known: ReadonlySet<string | undefined>): SharedPage => ({
	name: "not found",
	isAt: (path) =>
		!known.has(firstSegment(decodeURIComponent(path).toLowerCase())) &&
		!/\.data$|\\/.test(path),
	cookies: async () => [],
});

const firstSegment = (path = "") => path.split("/").find(Boolean);

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
	releaseWhenAnswered(request);
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
