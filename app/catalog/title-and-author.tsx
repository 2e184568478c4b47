import type { Book } from "./books";

export const TitleAndAuthor = ({ book }: { book: Book }) => (
	<>
		<h2>
			<Title title={book.title} />
		</h2>
		<p className="author">{book.author}</p>
	</>
);

/** The title, with what follows its colon on a line of its own. */
function Title({ title: whole }: { title: string }) {
	const [title = "", subtitle] = whole.split(": ");
	if (!subtitle) {
		return title;
	}
	return (
		<>
			{title}
			<span className="visually-hidden">: </span>
			<span className="subtitle">{subtitle}</span>
		</>
	);
}
