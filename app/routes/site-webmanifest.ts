import { env } from "../config/env.server";

/** What a phone's home screen shows of the shop. */
export const loader = () =>
	Response.json(
		{
			name: env.seller.name,
			short_name: env.seller.name,
			description: "A very small bookshop",
			start_url: "/",
			display: "browser",
			background_color: "#fbf7ef",
			theme_color: "#fbf7ef",
			icons: [
				{ src: "/icon-192.png", sizes: "192x192", type: "image/png" },
				{ src: "/icon-512.png", sizes: "512x512", type: "image/png" },
				{ src: "/favicon.svg", sizes: "any", type: "image/svg+xml" },
			],
		},
		{ headers: { "Content-Type": "application/manifest+json" } },
	);
