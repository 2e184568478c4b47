import type {
	HeadersFunction,
	LinksFunction,
	LoaderFunctionArgs,
	MetaFunction,
} from "@remix-run/node";
import {
	Links,
	Meta,
	Outlet,
	Scripts,
	ScrollRestoration,
	useRouteError,
	useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { pricesFor } from "./catalog/prices.server";
import { env } from "./config/env.server";
import { failureOf } from "./errors/error-message";
import { ErrorPage } from "./errors/error-page";
import { localeOf } from "./i18n/locale.server";
import { publicOrigin } from "./server/public-origin.server";
import { requestId } from "./server/request-id.server";
import { fonts, stylesheet } from "./styles/assets";
import { useNonce } from "./ui/nonce";
import { PageFrame } from "./ui/page-frame";
import { QuietTransitions } from "./ui/view-transitions";

export const meta: MetaFunction = ({ error }) => [
	{ title: error ? `${failureOf(error).title} · Marginalia` : "Marginalia" },
];

/** Every page is in the reader's language as far as amounts and dates go; an error page may name a time. */
export const headers: HeadersFunction = ({ errorHeaders }) => {
	const headers = new Headers({ Vary: "Accept-Language" });
	const retryAfter = errorHeaders?.get("Retry-After");
	if (retryAfter) {
		headers.set("Retry-After", retryAfter);
	}
	return headers;
};

export const links: LinksFunction = () => [
	...fonts.map(preloadFont),
	{ rel: "stylesheet", href: stylesheet },
	{ rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
	{ rel: "icon", href: "/favicon.ico", sizes: "32x32" },
	{ rel: "apple-touch-icon", href: "/apple-touch-icon.png" },
	{ rel: "manifest", href: "/site.webmanifest" },
];

const preloadFont = (href: string) => ({
	rel: "preload" as const,
	href,
	as: "font" as const,
	type: "font/woff2",
	crossOrigin: "anonymous" as const,
});

export const loader = ({ request }: LoaderFunctionArgs) => ({
	emulator: env.mode === "emulator",
	publishableKey: env.publishableKey,
	requestId: requestId(),
	prices: pricesFor(localeOf(request)),
	origin: publicOrigin(request),
});

export function Layout({ children }: { children: ReactNode }) {
	const nonce = useNonce();
	const root = useRouteLoaderData<typeof loader>("root");
	return (
		<html lang="en">
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<meta name="theme-color" content="#b5391e" />
				<QuietTransitions />
				<Meta />
				<Links />
			</head>
			<body>
				<PageFrame emulator={root?.emulator ?? false}>{children}</PageFrame>
				<ScrollRestoration nonce={nonce} />
				<Scripts nonce={nonce} />
			</body>
		</html>
	);
}

export default Outlet;

export function ErrorBoundary() {
	const root = useRouteLoaderData<typeof loader>("root");
	return <ErrorPage error={useRouteError()} requestId={root?.requestId} />;
}
