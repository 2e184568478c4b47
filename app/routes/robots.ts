import type { LoaderFunctionArgs } from "@remix-run/node";
import { publicOrigin } from "../server/public-origin.server";

/** Tells crawlers where the shelf is, and to leave alone what belongs to one shopper. */
export function loader({ request }: LoaderFunctionArgs) {
	const robots = `User-agent: *
Disallow: /checkout
Disallow: /success
Disallow: /emulator
Disallow: /v1/

Sitemap: ${publicOrigin(request)}/sitemap.xml
`;
	return new Response(robots, {
		headers: { "Content-Type": "text/plain; charset=utf-8" },
	});
}
