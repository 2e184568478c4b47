import { useMatches } from "@remix-run/react";

/** Who sells here, as shoppers see it. */
export interface Seller {
	name: string;
	/** Where shoppers write to; without it no page invites them to. */
	email?: string;
	/** Terms, privacy and the like, as far as there are pages for them. */
	links: { words: string; url: string }[];
}

/** Where to write to, if anybody reads mail there, and a link that begins one with what it is about as its subject. */
export function contactOf({ name, email }: Seller, about?: string) {
	if (!email) {
		return undefined;
	}
	const address = encodeURIComponent(email).replace("%40", "@");
	const subject = about ? `${name}: ${about}` : name;
	const link = `mailto:${address}?subject=${encodeURIComponent(subject)}`;
	return { address: email, link };
}

/** The seller, on any page. */
export const useSeller = () => sellerIn(useMatches());

/** The title of a page of this shop, for its `meta`. */
export const titleWithShop = (title: string, matches: Matches) => ({
	title: `${title} · ${sellerIn(matches).name}`,
});

/** The seller as the document's loader has told; nobody but the shop where it could not. */
export const sellerIn = (matches: Matches) =>
	matches.map(({ data }) => data).find(hasSeller)?.seller ?? unnamed;

type Matches = readonly { data?: unknown }[];

const hasSeller = (data: unknown): data is { seller: Seller } =>
	typeof data === "object" && data !== null && "seller" in data;

export const defaultShopName = "Marginalia";

const unnamed: Seller = { name: defaultShopName, links: [] };
