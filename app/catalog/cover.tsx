import type { Book } from "./books";

/**
 * A book's cover, with its size, so that loading it shifts nothing.
 *
 * @param travelling whether it is the one that is animated to the next page
 */
export const Cover = ({
	book,
	travelling = false,
}: {
	book: Book;
	travelling?: boolean;
}) => (
	<img
		className={travelling ? "cover travelling" : "cover"}
		src={book.cover.src}
		alt={book.cover.alt}
		width={600}
		height={900}
	/>
);
