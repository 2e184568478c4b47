import type { Book } from "./books";

/**
 * A book's cover, with its size, so that loading it shifts nothing. It says nothing to those who hear the page: title
 * and author stand beside it.
 *
 * @param travelling whether it is the one that is animated to the next page
 * @param first whether it is what the page shows first
 */
export const Cover = ({
	book,
	travelling = false,
	first = travelling,
}: {
	book: Book;
	travelling?: boolean;
	first?: boolean;
}) => (
	<img
		className={travelling ? "cover travelling" : "cover"}
		src={book.cover.src}
		alt=""
		width={600}
		height={900}
		// React 18 knows the attribute by no other name.
		{...(first && { fetchpriority: "high" })}
	/>
);
