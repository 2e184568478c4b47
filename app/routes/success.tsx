import {
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import {
	type ClientLoaderFunctionArgs,
	Link,
	useLoaderData,
} from "@remix-run/react";
import { type Book, findBook } from "../catalog/books";
import { Cover } from "../catalog/cover";
import { CoverTransition } from "../catalog/cover-transition";
import { TitleAndAuthor } from "../catalog/title-and-author";
import { env } from "../config/env.server";
import { titleWithShop } from "../config/seller";
import { titleOf } from "../errors/error-message";
import {
	notYourReceipt,
	receiptUnavailable,
	tooManyReceipts,
} from "../errors/error-responses.server";
import { getLocale } from "../i18n/locale.server";
import { noIndex } from "../page-meta";
import { paths } from "../paths";
import { readCart } from "../payments/intent/cart.server";
import { clientNetwork } from "../payments/rate-limit/client-network.server";
import { findReceipt } from "../payments/receipt/find-receipt.server";
import {
	type FormattedReceipt,
	formatReceipt,
} from "../payments/receipt/format-receipt.server";
import { listPurchases } from "../payments/receipt/list-purchases.server";
import { ProcessingNotice } from "../payments/receipt/processing-notice";
import { PurchaseList } from "../payments/receipt/purchase-list";
import type { Receipt } from "../payments/receipt/receipt";
import {
	receiptCookieHeader,
	withStoredSecret,
} from "../payments/receipt/receipt-cookie.server";
import { ReceiptDetails } from "../payments/receipt/receipt-details";
import { ReceiptQuestions } from "../payments/receipt/receipt-questions";
import {
	namesNoPayment,
	readReturnParams,
} from "../payments/receipt/return-params.server";
import { statusMessages } from "../payments/receipt/status-messages";
import { loadOrKeep } from "../ui/background-look";
import { LastWordUnderlined, Tick } from "../ui/pencil-marks";
import { RemoveSecretFromUrl } from "../ui/remove-secret-from-url";

export { ErrorBoundary, headers } from "../root";

export const meta: MetaFunction<typeof loader> = ({ data, error, matches }) =>
	data
		? [titleWithShop(headingOf(data), matches), noIndex]
		: titleOf(error, matches);

const headingOf = (shown: { purchases: unknown } | ShownReceipt) =>
	"purchases" in shown
		? "Your purchases"
		: statusMessages[shown.receipt.status].title;

interface ShownReceipt {
	receipt: Receipt;
	inWords: FormattedReceipt;
	hasSecretInUrl: boolean;
	isEmulator: boolean;
}

export async function loader({ request }: LoaderFunctionArgs) {
	const url = new URL(request.url);
	if (namesNoPayment(url)) {
		return { purchases: await listPurchases(request) };
	}
	const named = readReturnParams(url);
	if (!named) {
		throw notYourReceipt();
	}

	const params = await withStoredSecret(named, request);
	const cart = await readCart(request);
	const answer = await findReceipt(params, cart, clientNetwork(request));
	if (!answer.found && answer.because === "no such payment") {
		throw notYourReceipt();
	}
	if (!answer.found && answer.because === "too many") {
		throw tooManyReceipts(answer.retryAfterSeconds);
	}

	const { clientSecret } = answer.found ? answer : params;
	const cookie = await receiptCookieHeader(
		{ ...params, clientSecret },
		request,
	);
	const headers = new Headers(cookie ? { "Set-Cookie": cookie } : {});
	if (!answer.found) {
		const address = paths.receipt(params.paymentId);
		throw receiptUnavailable(answer, address, headers);
	}
	const hasSecretInUrl = named.clientSecret !== null;
	const [{ receipt }, { isEmulator }] = [answer, env];
	const inWords = formatReceipt(receipt, getLocale(request));
	return data({ receipt, inWords, hasSecretInUrl, isEmulator }, { headers });
}

export const clientLoader = ({ serverLoader }: ClientLoaderFunctionArgs) =>
	loadOrKeep("routes/success", () => serverLoader<typeof loader>());

export default function Success() {
	const shown = useLoaderData<typeof loader>();
	return "purchases" in shown ? (
		<PurchaseList {...shown} />
	) : (
		<ReceiptPage {...shown} />
	);
}

function ReceiptPage({
	receipt,
	inWords,
	hasSecretInUrl,
	isEmulator,
}: ShownReceipt) {
	const words = statusMessages[receipt.status];
	const book = findBook(receipt.item ?? undefined);
	return (
		<article className="receipt has-notes">
			{hasSecretInUrl && (
				<RemoveSecretFromUrl path={paths.receipt(receipt.paymentId)} />
			)}
			{receipt.isTest && (
				<p className="print-only">TEST: no money has moved.</p>
			)}
			<div className="receipt-words" role="status">
				<Heading paid={receipt.status === "succeeded"}>{words.title}</Heading>
				{words.payAgain && receipt.why && <p className="lead">{receipt.why}</p>}
				<p className="lead">{words.sentence}</p>
			</div>
			{receipt.status === "processing" && (
				<ProcessingNotice paymentId={receipt.paymentId} />
			)}
			{words.payAgain && <NextStep book={book} />}
			{book && <BookBought book={book} />}
			<ReceiptDetails receipt={receipt} words={inWords} book={book} />
			<ReceiptQuestions paymentId={receipt.paymentId} />
			{isEmulator && (
				<p className="choices fine-print">
					<Link to={paths.inspectPayment(receipt.paymentId)}>
						See what Stripe saw of this payment
					</Link>
				</p>
			)}
			{!words.payAgain && <NextStep book={undefined} />}
		</article>
	);
}

const Heading = ({ paid, children }: { paid: boolean; children: string }) => (
	<>
		{paid && <Tick />}
		<h1>{paid ? <LastWordUnderlined words={children} /> : children}</h1>
	</>
);

const BookBought = ({ book }: { book: Book }) => (
	<div className="receipt-book">
		<Cover book={book} travelling />
		<CoverTransition />
		<div>
			<TitleAndAuthor book={book} />
		</div>
	</div>
);

/** Back to the checkout of this book, or on to the others. */
const NextStep = ({ book }: { book: Book | undefined }) => (
	<p className="choices">
		{book ? (
			<Link className="button" to={paths.checkout(book.item)} viewTransition>
				Back to the checkout
			</Link>
		) : (
			<>
				<Link
					className="button quiet"
					to={paths.home()}
					discover="none"
					viewTransition
				>
					Add another book
				</Link>
				<Link to={paths.success()} viewTransition>
					Your purchases
				</Link>
			</>
		)}
	</p>
);
