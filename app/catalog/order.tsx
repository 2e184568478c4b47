import { formatMoney } from "../money";
import type { Book } from "./books";
import { Cover } from "./cover";

/** The book that is being bought, and what it costs. */
export const Order = ({ book }: { book: Book }) => (
	<section className="order" aria-label="Your order">
		<Cover book={book} />
		<div>
			<h2>{book.title}</h2>
			<p className="author">{book.author}</p>
			<p className="price">{formatMoney(book.price)}</p>
		</div>
	</section>
);
