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
	useMatches,
	useRouteError,
	useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { pricesFor } from "./catalog/prices.server";
import type { PriceData } from "./catalog/use-price";
import { env } from "./config/env.server";
import { contactOf, sellerIn, useSeller } from "./config/seller";
import { titleOf } from "./errors/error-message";
import { ErrorPage } from "./errors/error-page";
import { getLocale } from "./i18n/locale.server";
import { paths } from "./paths";
import { publicOrigin } from "./server/public-origin.server";
import { fonts, stylesheet } from "./styles/assets";
import { LateWatch } from "./ui/late-watch";
import { useNonce } from "./ui/nonce";
import { PageFrame } from "./ui/page-frame";
import { ViewTransitions } from "./ui/view-transitions";

export const meta: MetaFunction = ({ error, matches }) =>
	error ? titleOf(error, matches) : [{ title: sellerIn(matches).name }];

/** Of pages and of error pages, as every page that has the boundary below. Amounts depend on the reader's language. */
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

// The paper of styles/tokens.css.
const themeColors = [
	{ scheme: "light", content: "#fbf7ef" },
	{ scheme: "dark", content: "#171410" },
];

export const loader = ({ request }: LoaderFunctionArgs) =>
	({
		isEmulator: env.isEmulator,
		seller: env.seller,
		publishableKey: env.publishableKey,
		prices: pricesFor(getLocale(request)),
		origin: publicOrigin(request),
	}) satisfies PriceData & Record<string, unknown>;

/** What the document knows does not change while it is open, and must not be lost when the shop is out of reach. */
export const shouldRevalidate = () => false;

export function Layout({ children }: { children: ReactNode }) {
	const nonce = useNonce();
	const root = useRouteLoaderData<typeof loader>("root");
	const seller = useSeller();
	const hasForm = useMatches().some(({ id }) => id === "routes/checkout");
	return (
		<html lang="en">
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				{themeColors.map(({ scheme, content }) => (
					<meta
						key={scheme}
						name="theme-color"
						media={`(prefers-color-scheme: ${scheme})`}
						content={content}
					/>
				))}
				<ViewTransitions />
				<LateWatch />
				<Meta />
				<Links />
			</head>
			<body>
				<PageFrame
					shopName={seller.name}
					contact={contactOf(seller)}
					links={seller.links}
					isEmulator={root?.isEmulator ?? false}
					hasForm={hasForm}
					homePath={paths.home()}
					inspectorPath={paths.emulator()}
				>
					{children}
				</PageFrame>
				<ScrollRestoration nonce={nonce} />
				<Scripts nonce={nonce} />
			</body>
		</html>
	);
}

export default Outlet;

/**
 * Every page has it as its own: an error page in place of the whole document would come in the middle of a view
 * transition, and Chromium would leave a layer on it that takes every click.
 */
export function ErrorBoundary() {
	return <ErrorPage error={useRouteError()} />;
}
