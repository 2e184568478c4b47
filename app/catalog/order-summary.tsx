import type { Book } from "./books";
import { Cover } from "./cover";
import { useSavedCoverPosition } from "./cover-transition";
import { TitleAndAuthor } from "./title-and-author";
import { usePrice } from "./use-price";

/** The book that is being bought, and its price. */
export function OrderSummary({ book }: { book: Book }) {
	useSavedCoverPosition();
	return (
		<section className="order" aria-label="Your order">
			<Cover book={book} travelling />
			<div>
				<TitleAndAuthor book={book} />
				<p className="price">{usePrice(book)}</p>
			</div>
		</section>
	);
}
