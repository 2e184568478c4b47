import { Link, useViewTransitionState } from "@remix-run/react";
import { useState } from "react";
import { paths } from "../paths";
import { type Book, books } from "./books";
import { Cover } from "./cover";
import { TitleAndAuthor } from "./title-and-author";
import { usePrice } from "./use-price";

/** All the books, each with a link to its checkout. */
export function BookList() {
	const [chosen, choose] = useState<string>();
	return (
		<ul className="shelf">
			{books.map((book) => (
				<li key={book.item} id={`book-${book.item}`}>
					<BookListItem
						book={book}
						chosen={book.item === chosen}
						choose={() => choose(book.item)}
					/>
				</li>
			))}
		</ul>
	);
}

function BookListItem({
	book,
	chosen,
	choose,
}: {
	book: Book;
	chosen: boolean;
	choose: () => void;
}) {
	const price = usePrice(book);
	const checkout = paths.checkout(book.item);
	// True of a transition to any book's checkout, because the path is the same.
	const leaving = useViewTransitionState(checkout);
	return (
		<article className="book">
			<Cover
				book={book}
				travelling={chosen && leaving}
				first={book === books[0]}
			/>
			<div className="book-words">
				<TitleAndAuthor book={book} />
				<div className="book-margin in-margin">
					<p className="price">{price}</p>
					<p>{book.note}</p>
				</div>
				<p className="blurb">{book.blurb}</p>
				<Link
					className="button buy"
					to={checkout}
					viewTransition
					onClick={choose}
				>
					<span>
						Buy <span className="visually-hidden">{book.title}</span> · {price}
					</span>
				</Link>
			</div>
		</article>
	);
}
