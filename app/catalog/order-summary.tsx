import type { Book } from "./books";
import { Cover } from "./cover";
import { useSavedCoverPosition } from "./cover-transition";
import { deliveryTerms } from "./delivery";
import { TitleAndAuthor } from "./title-and-author";

/**
 * The book that is being bought, and what is to be known of it before it is paid.
 *
 * @param total what is charged, in a currency that nobody takes for another
 */
export function OrderSummary({ book, total }: { book: Book; total: string }) {
	useSavedCoverPosition();
	return (
		<section className="order" aria-label="Your order">
			<Cover book={book} travelling />
			<div>
				<TitleAndAuthor book={book} />
				<dl className="order-facts">
					<div>
						<dt className="visually-hidden">Edition</dt>
						<dd>{`${book.format}, ${book.publisher}, ${book.year}`}</dd>
					</div>
					<div>
						<dt className="visually-hidden">Delivery</dt>
						<dd>{deliveryTerms}</dd>
					</div>
					<div className="total">
						<dt>Total</dt>
						<dd className="price">{total}</dd>
					</div>
				</dl>
			</div>
		</section>
	);
}
