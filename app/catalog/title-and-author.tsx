import type { Book } from "./books";

/** What a book is called and who wrote it, as a heading. */
export const TitleAndAuthor = ({ book }: { book: Book }) => (
	<>
		<h2>
			<Title title={book.title} />
		</h2>
		<p className="author">{book.author}</p>
	</>
);

/** The title, and on a line of its own what follows its colon. */
function Title({ title: whole }: { title: string }) {
	const [title = "", subtitle] = whole.split(": ");
	if (!subtitle) {
		return title;
	}
	return (
		<>
			{title}
			<span className="heard">: </span>
			<span className="subtitle">{subtitle}</span>
		</>
	);
}
