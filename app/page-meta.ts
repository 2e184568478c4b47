import type { MetaDescriptor } from "@remix-run/node";

/** What search engines and link previews show of a page. */
interface PageMeta {
	title: string;
	description: string;
	/** The page's canonical path. */
	path: string;
	/** A picture of 1200 by 630 in `public/share`. */
	image: { path: string; alt: string };
	shopName: string;
	/** Link previews need absolute URLs. */
	origin: string;
}

/** The meta tags of a page, for search engines, link previews and the title bar. */
export const pageMeta = (page: PageMeta): MetaDescriptor[] => [
	{ title: page.title },
	{ name: "description", content: page.description },
	{ tagName: "link", rel: "canonical", href: page.origin + page.path },
	{ property: "og:site_name", content: page.shopName },
	{ property: "og:type", content: "website" },
	{ property: "og:title", content: page.title },
	{ property: "og:description", content: page.description },
	{ property: "og:url", content: page.origin + page.path },
	{ property: "og:image", content: page.origin + page.image.path },
	{ property: "og:image:width", content: "1200" },
	{ property: "og:image:height", content: "630" },
	{ property: "og:image:alt", content: page.image.alt },
	{ name: "twitter:card", content: "summary_large_image" },
];

/** Keeps a page out of search engines. */
export const noIndex: MetaDescriptor = { name: "robots", content: "noindex" };
