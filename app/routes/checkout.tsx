import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import {
	type ClientLoaderFunctionArgs,
	Link,
	useLoaderData,
} from "@remix-run/react";
import { findBook } from "../catalog/books";
import { OrderSummary } from "../catalog/order-summary";
import { pricesFor, totalFor } from "../catalog/prices.server";
import { isEmulatorKey } from "../config/emulator-keys";
import { env } from "../config/env.server";
import { sellerIn, titleWithShop } from "../config/seller";
import { titleOf } from "../errors/error-message";
import {
	crossSiteRequest,
	noPrefetch,
	noSuchBook,
	tooManyPayments,
} from "../errors/error-responses.server";
import { getLocale } from "../i18n/locale.server";
import { noIndex, pageMeta } from "../page-meta";
import { paths } from "../paths";
import { BeginPayment } from "../payments/element/begin-payment";
import { CurrentPayment } from "../payments/element/current-payment";
import { StripeJsScript } from "../payments/element/stripe-js-script";
import { usePreloadedStripeJs } from "../payments/element/use-stripe-js";
import { WithoutScripts } from "../payments/element/without-scripts";
import {
	cartCookie,
	readCart,
	startCart,
} from "../payments/intent/cart.server";
import { orUnavailable } from "../payments/intent/payment";
import { getCachedPayment } from "../payments/intent/payment-cache.server";
import { preparePayment } from "../payments/intent/prepare-payment.server";
import { checkRateLimit } from "../payments/intent/rate-limit.server";
import { visitPurpose } from "../payments/intent/visit-purpose.server";
import type { loader as rootLoader } from "../root";
import { isSameOrigin } from "../server/csrf.server";
import { loadOrKeep } from "../ui/background-look";

export { ErrorBoundary, headers } from "../root";

export const meta: MetaFunction<typeof loader, { root: typeof rootLoader }> = ({
	data,
	matches,
	error,
}) => {
	if (!data) {
		return titleOf(error, matches);
	}
	const { book } = data;
	const { origin = "" } = matches.find(({ id }) => id === "root")?.data ?? {};
	return [
		...pageMeta({
			...titleWithShop(`Checkout: ${book.title}`, matches),
			description: `${book.title}, by ${book.author}. ${book.blurb}`,
			path: paths.checkout(book.item),
			image: {
				path: paths.sharePicture(book.item),
				alt: book.cover.alt,
			},
			shopName: sellerIn(matches).name,
			origin,
		}),
		noIndex,
	];
};

export async function loader({ request }: LoaderFunctionArgs) {
	const { book, scripts } = readAddress(request);
	// A shelf that was opened before a price changed shows the old one.
	const locale = getLocale(request);
	const shown = {
		book,
		prices: pricesFor(locale),
		total: totalFor(book, locale),
		publishableKey: env.publishableKey,
		offersLink: env.offersLink,
	};
	const purpose = visitPurpose(request);
	if (purpose === "prefetch") {
		throw noPrefetch();
	}
	if (purpose === "embedding") {
		throw crossSiteRequest();
	}
	const cart = await readCart(request);
	// A robot has no cart: who has one may be a person in an odd browser.
	if (request.method === "HEAD" || (purpose === "preview" && cart.isNew)) {
		return { ...shown, cachedPayment: null, payment: null };
	}

	const limit = await checkRateLimit(cart, book.item, request);
	if (!limit.allowed) {
		throw tooManyPayments(limit.retryAfterSeconds);
	}

	const cachedPayment = getCachedPayment(book, cart);
	const payment = preparePayment(book, cart);
	return data(
		scripts
			? { ...shown, cachedPayment, payment }
			: // Without scripts nothing can be put into the page later, so it waits.
				{ ...shown, cachedPayment: null, payment: await payment },
		limit.cookie ? { headers: { "Set-Cookie": limit.cookie } } : undefined,
	);
}

export const clientLoader = ({ serverLoader }: ClientLoaderFunctionArgs) =>
	loadOrKeep("routes/checkout", async () => {
		const answer = await serverLoader<typeof loader>();
		return { ...answer, payment: orUnavailable(answer.payment) };
	});

/** "Buy another copy": a new cart, and the same checkout again. */
export async function action({ request }: ActionFunctionArgs) {
	if (!isSameOrigin(request)) {
		throw crossSiteRequest();
	}
	const { book } = readAddress(request);
	return redirect(paths.checkout(book.item), {
		headers: { "Set-Cookie": await cartCookie(startCart()) },
	});
}

export default function Checkout() {
	const { book, total, cachedPayment, payment, publishableKey, offersLink } =
		useLoaderData<typeof loader>();
	usePreloadedStripeJs(publishableKey, "now");
	return (
		<div className="checkout">
			<div className="has-notes">
				<Steps />
				<h1>Checkout</h1>
			</div>
			<div className="counter">
				<OrderSummary book={book} total={total} />
				<section className="payment" aria-label="Payment">
					<WithoutScripts book={book} payment={payment} />
					{payment ? (
						<CurrentPayment
							cached={cachedPayment}
							payment={payment}
							book={book}
							publishableKey={publishableKey}
							offersLink={offersLink}
						/>
					) : (
						<BeginPayment item={book.item} />
					)}
				</section>
			</div>
			{!isEmulatorKey(publishableKey) && <StripeJsScript />}
		</div>
	);
}

/** Where in a purchase this page is, noted in the margin. */
const Steps = () => (
	<ol className="steps in-margin" aria-label="Steps">
		<li>
			<Link to={paths.home()} viewTransition>
				Choose
			</Link>
		</li>
		<li aria-current="step">Pay</li>
		<li>Read</li>
	</ol>
);

/**
 * The book that the URL asks for, exactly once; its price is looked up and never sent along. What mailers and trackers
 * append to a link, as in `?item=1?utm_source=letter`, is not part of the number.
 */
function readAddress(request: Request) {
	const { searchParams } = new URL(request.url);
	const [item = "", ...others] = searchParams.getAll("item");
	const [number] = /^\d+/.exec(item) ?? [];
	const book = others.length === 0 ? findBook(number) : undefined;
	if (!book) {
		throw noSuchBook();
	}
	return { book, scripts: searchParams.get("scripts") !== "none" };
}
