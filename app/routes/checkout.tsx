import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Await, useLoaderData } from "@remix-run/react";
import { Suspense } from "react";
import { findBook } from "../catalog/books";
import { Order } from "../catalog/order";
import { env } from "../env.server";
import { formatMoney } from "../money";
import { paths } from "../paths";
import { readCart, startCart } from "../payments/cart.server";
import { preparePayment } from "../payments/payment.server";
import { PaymentSkeleton } from "../payments/payment-form";
import { PaymentPanel } from "../payments/payment-panel";
import { isPreview } from "../payments/preview.server";
import { noPreview, noSuchBook } from "../ui/failures.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data ? `Buy ${data.book.title} · Marginalia` : "Marginalia" },
];

export async function loader({ request }: LoaderFunctionArgs) {
	const book = bookFor(request);
	if (isPreview(request)) throw noPreview();

	const cart = await readCart(request);
	return data(
		{
			book,
			publishableKey: env.publishableKey,
			// HEAD asks for the headers only, so it makes no payment.
			payment: request.method === "HEAD" ? null : preparePayment(book, cart),
		},
		cart.setCookie ? { headers: { "Set-Cookie": cart.setCookie } } : undefined,
	);
}

/** "Buy another copy": a new cart, and the same checkout again. */
export async function action({ request }: ActionFunctionArgs) {
	const book = bookFor(request);
	const cart = await startCart();
	return redirect(paths.checkout(book.item), {
		headers: { "Set-Cookie": cart.setCookie },
	});
}

export default function Checkout() {
	const { book, payment, publishableKey } = useLoaderData<typeof loader>();
	return (
		<>
			<h1>Checkout</h1>
			<div className="checkout">
				<Order book={book} />
				<section className="payment" aria-label="Payment">
					<noscript>
						<p className="notice">
							Paying needs JavaScript, because your card details go straight to
							Stripe. Please switch it on and reload this page.
						</p>
					</noscript>
					<Suspense
						fallback={<PaymentSkeleton price={formatMoney(book.price)} />}
					>
						<Await resolve={payment}>
							{(payment) =>
								payment && (
									<PaymentPanel
										payment={payment}
										book={book}
										publishableKey={publishableKey}
									/>
								)
							}
						</Await>
					</Suspense>
				</section>
			</div>
		</>
	);
}

/** The book that the URL asks for, exactly once; its price is looked up and never sent along. */
function bookFor(request: Request) {
	const items = new URL(request.url).searchParams.getAll("item");
	const book = items.length === 1 ? findBook(items[0]) : undefined;
	if (!book) throw noSuchBook();
	return book;
}
