import {
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useRouteLoaderData } from "@remix-run/react";
import { BookList } from "../catalog/book-list";
import { bookCount, books } from "../catalog/books";
import { jsonLd } from "../catalog/json-ld";
import { pricesFor } from "../catalog/prices.server";
import { sellerIn } from "../config/seller";
import { titleOf } from "../errors/error-message";
import { getLocale } from "../i18n/locale.server";
import { pageMeta } from "../page-meta";
import { paths } from "../paths";
import { usePreloadedStripeJs } from "../payments/element/use-stripe-js";
import { newCartCookies } from "../payments/intent/cart.server";
import type { loader as rootLoader } from "../root";
import { Underlined } from "../ui/pencil-marks";

export { ErrorBoundary, headers } from "../root";

export const meta: MetaFunction<typeof loader, { root: typeof rootLoader }> = ({
	matches,
	error,
}) => {
	if (error) {
		return titleOf(error, matches);
	}
	const { name } = sellerIn(matches);
	const { origin = "" } = matches.find(({ id }) => id === "root")?.data ?? {};
	return [
		...pageMeta({
			title: `${name}: ${bookCount.toLowerCase()} books worth writing in`,
			description: `A very small bookshop. ${books
				.map(({ title, author }) => `${author}: ${title}.`)
				.join(" ")}`,
			path: paths.home(),
			image: {
				path: paths.sharePicture("shop"),
				alt: `${bookCount} book covers side by side, each with a margin.`,
			},
			shopName: name,
			origin,
		}),
		{ "script:ld+json": jsonLd(origin) },
	];
};

export async function loader({ request }: LoaderFunctionArgs) {
	const headers = new Headers();
	for (const cookie of await newCartCookies(request)) {
		headers.append("Set-Cookie", cookie);
	}
	return data({ prices: pricesFor(getLocale(request)) }, { headers });
}

export default function Home() {
	const root = useRouteLoaderData<typeof rootLoader>("root");
	usePreloadedStripeJs(root?.publishableKey, "idle");
	return (
		<>
			<header className="home-head has-notes">
				<h1>
					{bookCount} books worth <Underlined>writing in</Underlined>
				</h1>
				<p className="in-margin">
					A shop small enough to have read everything it sells.
				</p>
			</header>
			<BookList />
		</>
	);
}
