import { Link } from "@remix-run/react";
import { findBook } from "../../catalog/books";
import { Cover } from "../../catalog/cover";
import { TitleAndAuthor } from "../../catalog/title-and-author";
import { LocalTime } from "../../i18n/local-time";
import { paths } from "../../paths";
import type { ReceiptStatus } from "./status-messages";

/** A payment of this browser's. */
export interface Purchase {
	paymentId: string;
	/** Null where Stripe could not be asked. */
	known: {
		status: ReceiptStatus;
		item: string | null;
		amount: string;
		/** Seconds since 1970. */
		at: number;
	} | null;
}

/** What was bought in this browser, each with a link to its receipt. */
export const PurchaseList = ({ purchases }: { purchases: Purchase[] }) => (
	<section className="receipt has-notes">
		<h1>Your purchases</h1>
		<p className="lead">
			{purchases.length > 0
				? "What you bought in this browser. It keeps a receipt for 30 days after you last opened it."
				: "There are none in this browser. A receipt opens only in the browser you paid with, and for 30 days."}
		</p>
		{purchases.length > 0 && (
			<ul className="purchases">
				{purchases.map((purchase) => (
					<li key={purchase.paymentId}>
						<PurchaseRow {...purchase} />
					</li>
				))}
			</ul>
		)}
		<p className="choices">
			<Link className="button quiet" to={paths.home()} viewTransition>
				See all books
			</Link>
		</p>
	</section>
);

function PurchaseRow({ paymentId, known }: Purchase) {
	const book = findBook(known?.item ?? undefined);
	const name = book?.title ?? paymentId;
	return (
		<>
			{book && <Cover book={book} />}
			<div>
				{book ? <TitleAndAuthor book={book} /> : <code>{paymentId}</code>}
				{known ? (
					<p>
						{states[known.status] ?? "Paid"} · {known.amount} ·{" "}
						<LocalTime at={known.at * 1000} />
					</p>
				) : (
					<p>
						We couldn’t find out how this one stands. Please look again soon.
					</p>
				)}
				<Link
					to={paths.receipt(paymentId)}
					aria-label={`See the receipt for ${name}`}
					viewTransition
				>
					See the receipt
				</Link>
			</div>
		</>
	);
}

const states: Partial<Record<ReceiptStatus, string>> = {
	disputed: "Disputed",
	held: "Being checked",
	processing: "On its way",
	refunded: "Refunded",
	requires_capture: "Reserved",
	unknown: "Being checked",
};
