import type { EntryContext } from "@remix-run/node";
import { stripeJsUrl } from "../config/stripe-js-url";
import { fonts, stylesheet } from "../styles/assets";

/**
 * The Link header of a page: the files it needs, so that a browser can fetch them before it has read the page.
 * Some proxies send it ahead as 103 Early Hints.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8288
 */
export function linkHeader(
	{ manifest, staticHandlerContext }: EntryContext,
	isEmulator: boolean,
) {
	const routes = staticHandlerContext.matches.map(({ route }) => route.id);
	const nextRoutes = routes.includes("routes/home") ? ["routes/checkout"] : [];
	const modules = [
		manifest.entry,
		...[...routes, ...nextRoutes].map((id) => manifest.routes[id]),
	].flatMap((entry) => (entry ? [...(entry.imports ?? []), entry.module] : []));
	modules.push(manifest.url);
	const styleLink = `<${stylesheet}>; rel=preload; as=style`;
	const fontLinks = fonts.map(
		(font) => `<${font}>; rel=preload; as=font; type="font/woff2"; crossorigin`,
	);
	const moduleLinks = [...new Set(modules)].map(
		(url) => `<${url}>; rel=modulepreload`,
	);
	if (!routes.includes("routes/checkout")) {
		return [styleLink, ...fontLinks, ...moduleLinks].join(", ");
	}
	// The card form waits for the modules; the text can be read without its fonts, in another that is as wide. An error
	// page in place of the form has no use for Stripe.js.
	const needsStripeJs = !staticHandlerContext.errors && !isEmulator;
	return [
		styleLink,
		...(needsStripeJs ? [`<${stripeJsUrl}>; rel=preload; as=script`] : []),
		...moduleLinks,
		...fontLinks,
	].join(", ");
}
