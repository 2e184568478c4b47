import type { Book } from "./books";

/** A book's cover; the size is given so that nothing moves when it arrives. */
export const Cover = ({ book }: { book: Book }) => (
	<img
		className="cover"
		src={book.cover.src}
		alt={book.cover.alt}
		width={600}
		height={900}
	/>
);
