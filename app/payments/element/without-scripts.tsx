import type { Book } from "../../catalog/books";
import { paths } from "../../paths";
import type { Payment } from "../intent/payment";

/**
 * Goes to the page that shows without scripts where the payment stands; where it is open, says that paying
 * needs them.
 */
export const WithoutScripts = ({
	book,
	payment,
}: {
	book: Book;
	payment: Promise<Payment> | Payment | null;
}) => {
	const late = payment instanceof Promise;
	return (
		<noscript>
			{late && (
				<meta
					httpEquiv="refresh"
					content={`0;url=${paths.checkoutWithoutScripts(book.item)}`}
				/>
			)}
			{(late || payment?.state === "open") && (
				<p className="notice">
					Paying needs JavaScript, because your card details go straight to
					Stripe. Please switch it on and reload this page.
				</p>
			)}
		</noscript>
	);
};
