import { beforeAll, expect, it } from "vitest";
import { books } from "../../../app/catalog/books";
import { deliveryTerms } from "../../../app/catalog/delivery";
import { formatUnmistakably } from "../../../app/i18n/format";
import { openShop, type Shop } from "../../support/shop/open-shop";
import { bookOf } from "../../support/shop/prices";

let shop: Shop;

beforeAll(async () => {
	shop = await openShop();
});

it.each(books)(
	"before $title is paid, the checkout says what it is, how it comes and what it costs",
	async ({ item, format, publisher, year }) => {
		const words = textOf(await checkout(item, "en-US"));
		expect(words).toContain(`Edition${format}, ${publisher}, ${year}`);
		expect(words).toContain(`Delivery${deliveryTerms}`);
		expect(words).toContain("Card details go straight to Stripe.");
	},
);

it.each(["en-US", "en-CA", "de-DE", "fr-FR"])(
	"to readers of %s the total is as they write it, and in a currency that cannot be mistaken",
	async (locale) => {
		const total = textOf(formatUnmistakably(bookOf("1").price, locale));
		expect(textOf(await checkout("1", locale))).toContain(`Total${total}`);
	},
);

const checkout = async (item: string, locale: string) =>
	(
		await shop.visit(`/checkout?item=${item}`, {
			headers: { "Accept-Language": locale },
		})
	).text();

const textOf = (html: string) =>
	html.replace(/<[^>]*>/g, "").replace(/\u00a0|\u202f/g, " ");
