import {
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { findBook } from "../catalog/books";
import { paths } from "../paths";
import { readCart } from "../payments/cart.server";
import { CleanAddress } from "../payments/clean-address";
import { findReceipt, readClaim } from "../payments/find-receipt.server";
import {
	recallSecret,
	rememberSecret,
} from "../payments/receipt-cookie.server";
import { ReceiptDetails } from "../payments/receipt-details";
import { receiptWords } from "../payments/receipt-words";
import { Waiting } from "../payments/waiting";
import { noSuchPayment, receiptUnavailable } from "../ui/failures.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{
		title: data
			? `${receiptWords[data.receipt.status].title} · Marginalia`
			: "Marginalia",
	},
];

export async function loader({ request }: LoaderFunctionArgs) {
	const named = readClaim(new URL(request.url));
	if (!named) throw noSuchPayment();

	const claim = await recallSecret(named, request);
	const answer = await findReceipt(claim, await readCart(request));
	if (!answer.found) {
		throw answer.because === "unavailable"
			? receiptUnavailable(answer.reference)
			: noSuchPayment();
	}

	const cookie = await rememberSecret(claim, request);
	return data(
		{ receipt: answer.receipt, hasSecretInUrl: named.clientSecret !== null },
		cookie ? { headers: { "Set-Cookie": cookie } } : undefined,
	);
}

export default function Success() {
	const { receipt, hasSecretInUrl } = useLoaderData<typeof loader>();
	const words = receiptWords[receipt.status];
	const book = findBook(receipt.item ?? undefined);
	return (
		<article className="receipt">
			{hasSecretInUrl && (
				<CleanAddress path={paths.receipt(receipt.paymentId)} />
			)}
			<h1>{words.title}</h1>
			{words.payAgain && receipt.why && <p className="lead">{receipt.why}</p>}
			<p className="lead">{words.sentence}</p>
			{receipt.status === "processing" && (
				<Waiting paymentId={receipt.paymentId} />
			)}
			<ReceiptDetails receipt={receipt} book={book} />
			<p>
				{words.payAgain && book ? (
					<Link className="button" to={paths.checkout(book.item)}>
						Back to the checkout
					</Link>
				) : (
					<Link to={paths.home()}>Back to the books</Link>
				)}
			</p>
		</article>
	);
}
