import { Link } from "@remix-run/react";
import { formatMoney } from "../money";
import { paths } from "../paths";
import { type Book, books } from "./books";
import { Cover } from "./cover";

/** All the books, each with the way to buy it. */
export function Shelf() {
	return (
		<ul className="shelf">
			{books.map((book) => (
				<li key={book.item}>
					<BookOnShelf book={book} />
				</li>
			))}
		</ul>
	);
}

function BookOnShelf({ book }: { book: Book }) {
	const price = formatMoney(book.price);
	return (
		<article className="book">
			<Cover book={book} />
			<div className="book-words">
				<h2>{book.title}</h2>
				<p className="author">{book.author}</p>
				<p>{book.blurb}</p>
			</div>
			<p className="book-margin">
				<span className="price">{price}</span>
				<Link
					className="button"
					to={paths.checkout(book.item)}
					aria-label={`Buy ${book.title} for ${price}`}
				>
					Buy
				</Link>
			</p>
		</article>
	);
}
