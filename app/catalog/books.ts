import type { Money } from "../i18n/format";

/** A book on sale. `item` is its number in the URL; `price` is what is charged. */
export interface Book {
	item: string;
	title: string;
	author: string;
	blurb: string;
	/** Whom it is for; shown in the margin. */
	note: string;
	price: Money;
	format: "Hardcover" | "Paperback";
	publisher: string;
	/** Of this edition. */
	year: number;
	cover: { src: string; alt: string };
}

/** What all books are sold in. Stripe and the tests follow. */
const currency = "usd";

/** The whole catalogue. A new book is a new entry, with its cover in `public/covers`. */
export const books: readonly Book[] = [
	{
		item: "1",
		title: "The Art of Doing Science and Engineering",
		author: "Richard Hamming",
		blurb:
			"Lectures on how to pick problems worth a career, from a man who corrected other people’s errors for a living and gave the method his name. Less about answers than about the habit of asking what matters.",
		note: "For whoever wonders what to work on next.",
		price: { amount: 2300, currency },
		format: "Hardcover",
		publisher: "Stripe Press",
		year: 2020,
		cover: {
			src: "/covers/1.svg",
			alt: "A grid of ones and zeros; a wrong digit is circled, and corrected in the margin.",
		},
	},
	{
		item: "2",
		title: "The Making of Prince of Persia: Journals 1985–1993",
		author: "Jordan Mechner",
		blurb:
			"A diary kept while one person drew, animated and programmed a game by hand, frame by frame. Doubt, deadlines, a brother running across a car park, and then the thing itself, running.",
		note: "For whoever is in the middle of making something.",
		price: { amount: 2500, currency },
		format: "Hardcover",
		publisher: "Stripe Press",
		year: 2020,
		cover: {
			src: "/covers/2.svg",
			alt: "A palace doorway of pixel steps; in the margin a small figure runs towards it.",
		},
	},
	{
		item: "3",
		title: "Working in Public: The Making and Maintenance of Open Source",
		author: "Nadia Eghbal",
		blurb:
			"Why so much of the software the world leans on is looked after by one tired person, and what it costs to do one’s work in front of everybody. A field study with sympathy for its subjects.",
		note: "For whoever looks after what others lean on.",
		price: { amount: 2800, currency },
		format: "Hardcover",
		publisher: "Stripe Press",
		year: 2020,
		cover: {
			src: "/covers/3.svg",
			alt: "A crowd of pale dots in curved rows, facing one red dot in the margin.",
		},
	},
];

/** The number of books as a word, for the beginning of a sentence. */
export const bookCount =
	["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven"][books.length] ??
	String(books.length);

/** The book with this number, or undefined if we do not sell it. */
export const findBook = (item: string | undefined) =>
	books.find((book) => book.item === item);
