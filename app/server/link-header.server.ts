import type { EntryContext } from "@remix-run/node";
import type { Mode } from "../config/env.server";
import { stripeJsUrl } from "../config/stripe-js-url";
import { fonts, stylesheet } from "../styles/assets";

/**
 * The Link header of a page: all that a browser will need for it, so that it can begin to fetch before it
 * has read the page; proxies that send 103 Early Hints make them of it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8288
 */
export function linkHeader(
	{ manifest, staticHandlerContext }: EntryContext,
	mode: Mode,
) {
	const routes = staticHandlerContext.matches.map(({ route }) => route.id);
	const leadsTo = routes.includes("routes/home") ? ["routes/checkout"] : [];
	const modules = [
		manifest.entry,
		...[...routes, ...leadsTo].map((id) => manifest.routes[id]),
	].flatMap((found) => (found ? [...(found.imports ?? []), found.module] : []));
	// An error page in its place has no use for Stripe.js.
	const takesPayment =
		routes.includes("routes/checkout") &&
		!staticHandlerContext.errors &&
		mode !== "emulator";
	return [
		`<${stylesheet}>; rel=preload; as=style`,
		...fonts.map(
			(font) =>
				`<${font}>; rel=preload; as=font; type="font/woff2"; crossorigin`,
		),
		...(takesPayment ? [`<${stripeJsUrl}>; rel=preload; as=script`] : []),
		...[...new Set(modules)].map((url) => `<${url}>; rel=modulepreload`),
	].join(", ");
}
