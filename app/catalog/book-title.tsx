import type { Book } from "./books";

/** The title, and on a line of its own what follows its colon. */
export function BookTitle({ book }: { book: Book }) {
	const [title = "", subtitle] = book.title.split(": ");
	if (!subtitle) return title;
	return (
		<>
			{title}
			<span className="heard">: </span>
			<span className="subtitle">{subtitle}</span>
		</>
	);
}
