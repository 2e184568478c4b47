import type { ReactNode } from "react";
import type { Book } from "../../catalog/books";
import { LocalTime } from "../../i18n/local-time";
import { CopyButton } from "../../ui/copy-button";
import type { FormattedReceipt } from "./format-receipt.server";
import type { Receipt } from "./receipt";

/** The facts of a payment, as a receipt lists them; their names stand in the margin. */
export function ReceiptDetails({
	receipt,
	words,
	book,
}: {
	receipt: Receipt;
	words: FormattedReceipt;
	book: Book | undefined;
}) {
	const { method, received, paymentId } = receipt;
	return (
		<dl className="receipt-details">
			{book && <Detail name="Book">{`${book.title}, ${book.author}`}</Detail>}
			<Detail name="Amount">{words.amount}</Detail>
			{words.received && <Detail name="Received">{words.received}</Detail>}
			{words.refunded && <Detail name="Refunded">{words.refunded}</Detail>}
			<Detail name="Date">
				<LocalTime at={receipt.at * 1000} />
			</Detail>
			{words.recipient && (
				<Detail name="Sent to">
					<address>
						{words.recipient.map((line) => (
							<span key={line}>{line}</span>
						))}
					</address>
				</Detail>
			)}
			{receipt.email && (
				<Detail name="Stripe’s receipt">{receipt.email}</Detail>
			)}
			{method && (
				<Detail name={received.amount > 0 ? "Paid with" : kinds[method.kind]}>
					{method.name}
				</Detail>
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

// Nothing was paid with these yet.
const kinds = {
	card: "Card",
	"bank account": "Bank account",
	other: "Method",
};
