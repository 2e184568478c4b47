import type { ReactNode } from "react";
import type { Book } from "../catalog/books";
import { useLocale } from "../locale";
import { formatMoment } from "../moment";
import { formatMoney } from "../money";
import { CopyButton } from "../ui/copy-button";
import type { Receipt } from "./receipt";

/** The facts of a payment, as a receipt lists them; their names stand in the margin. */
export function ReceiptDetails({
	receipt,
	book,
}: {
	receipt: Receipt;
	book: Book | undefined;
}) {
	const locale = useLocale();
	const { card, refunded, paymentId } = receipt;
	return (
		<dl className="receipt-details">
			{book && <Detail name="Book">{`${book.title}, ${book.author}`}</Detail>}
			<Detail name="Amount received">
				{formatMoney(receipt.received, locale)}
			</Detail>
			{refunded.amount > 0 && (
				<Detail name="Refunded">{formatMoney(refunded, locale)}</Detail>
			)}
			<Detail name="Date">
				<time
					dateTime={new Date(receipt.at * 1000).toISOString()}
					// A browser may write this language's dates a little otherwise; the server's stay.
					suppressHydrationWarning
				>
					{formatMoment(receipt.at, locale)}
				</time>
			</Detail>
			{card && (
				<Detail name="Paid with">{`${card.brand} ending in ${card.last4}`}</Detail>
			)}
			<Detail name="Payment">
				<code>{paymentId}</code>
				<CopyButton text={paymentId} name="the payment’s id" />
			</Detail>
		</dl>
	);
}

const Detail = ({ name, children }: { name: string; children: ReactNode }) => (
	<div className="has-notes">
		<dt className="in-margin">{name}</dt>
		<dd>{children}</dd>
	</div>
);
