import type { Book } from "./books";

/**
 * A book's cover; the size is given so that nothing moves when it arrives.
 *
 * @param travelling whether it is the one that moves over to the next page
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
