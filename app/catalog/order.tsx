import { useLocale } from "../locale";
import { formatMoney } from "../money";
import { BookTitle } from "./book-title";
import type { Book } from "./books";
import { Cover } from "./cover";
import { useCoverDeparture } from "./cover-journey";

/** The book that is being bought, and what it costs. */
export function Order({ book }: { book: Book }) {
	const locale = useLocale();
	useCoverDeparture();
	return (
		<section className="order" aria-label="Your order">
			<Cover book={book} travelling />
			<div>
				<h2>
					<BookTitle book={book} />
				</h2>
				<p className="author">{book.author}</p>
				<p className="price">{formatMoney(book.price, locale)}</p>
			</div>
		</section>
	);
}
