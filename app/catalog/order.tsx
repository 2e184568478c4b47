import { useLocale } from "../locale";
import { formatMoney } from "../money";
import type { Book } from "./books";
import { Cover } from "./cover";
import { useCoverDeparture } from "./cover-journey";
import { TitleAndAuthor } from "./title-and-author";

/** The book that is being bought, and what it costs. */
export function Order({ book }: { book: Book }) {
	const locale = useLocale();
	useCoverDeparture();
	return (
		<section className="order" aria-label="Your order">
			<Cover book={book} travelling />
			<div>
				<TitleAndAuthor book={book} />
				<p className="price">{formatMoney(book.price, locale)}</p>
			</div>
		</section>
	);
}
