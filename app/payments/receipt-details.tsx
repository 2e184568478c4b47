import type { Book } from "../catalog/books";
import { formatMoney } from "../money";
import type { Receipt } from "./receipt";

/** The facts of a payment, as a receipt lists them. */
export function ReceiptDetails({
	receipt,
	book,
}: {
	receipt: Receipt;
	book: Book | undefined;
}) {
	return (
		<dl className="receipt-details">
			{book && (
				<>
					<dt>Book</dt>
					<dd>
						{book.title}, {book.author}
					</dd>
				</>
			)}
			<dt>Amount received</dt>
			<dd>{formatMoney(receipt.received)}</dd>
			{receipt.refunded.amount > 0 && (
				<>
					<dt>Refunded</dt>
					<dd>{formatMoney(receipt.refunded)}</dd>
				</>
			)}
			<dt>Date</dt>
			<dd>
				<time dateTime={new Date(receipt.at * 1000).toISOString()}>
					{formatDate(receipt.at)}
				</time>
			</dd>
			{receipt.card && (
				<>
					<dt>Paid with</dt>
					<dd>{`${receipt.card.brand} ending in ${receipt.card.last4}`}</dd>
				</>
			)}
			<dt>Payment</dt>
			<dd>
				<code>{receipt.paymentId}</code>
			</dd>
		</dl>
	);
}

// One time zone for server and browser, or hydration would find two dates.
const formatDate = (seconds: number) =>
	`${new Intl.DateTimeFormat("en-US", {
		dateStyle: "long",
		timeStyle: "short",
		timeZone: "UTC",
	}).format(seconds * 1000)} UTC`;
