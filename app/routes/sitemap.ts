import type { LoaderFunctionArgs } from "@remix-run/node";
import { paths } from "../paths";
import { publicOrigin } from "../server/public-origin.server";

/** The pages that search may show: the shelf. What belongs to one shopper stays out. */
export function loader({ request }: LoaderFunctionArgs) {
	const sitemap = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
	<url><loc>${publicOrigin(request)}${paths.home()}</loc></url>
</urlset>
`;
	return new Response(sitemap, {
		headers: { "Content-Type": "application/xml; charset=utf-8" },
	});
}
