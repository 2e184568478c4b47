import { toDecimal } from "../i18n/format";
import { paths } from "../paths";
import { books } from "./books";

/**
 * Structured data about the books for search engines.
 *
 * @see https://schema.org/Book
 */
export const jsonLd = (origin: string) => ({
	"@context": "https://schema.org",
	"@graph": books.map((book) => ({
		"@type": "Book",
		name: book.title,
		author: { "@type": "Person", name: book.author },
		description: book.blurb,
		bookFormat: `https://schema.org/${book.format}`,
		publisher: { "@type": "Organization", name: book.publisher },
		datePublished: String(book.year),
		image: origin + paths.sharePicture(book.item),
		offers: {
			"@type": "Offer",
			price: toDecimal(book.price),
			priceCurrency: book.price.currency.toUpperCase(),
			availability: "https://schema.org/InStock",
			// Search engines may not follow the way to a checkout.
			url: origin + paths.book(book.item),
		},
	})),
});
