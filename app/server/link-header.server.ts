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
	const { matches, errors } = staticHandlerContext;
	const routes = matches.map(({ route }) => route.id);
	// An error page in its place has no use for Stripe.js.
	const needsStripeJs =
		routes.includes("routes/checkout") && !errors && !isEmulator;
	const key = `${routes} ${needsStripeJs}`;
	const header = headers.get(key) ?? compose(manifest, routes, needsStripeJs);
	headers.set(key, header);
	return header;
}

/** One for each page and its error page. */
const headers = new Map<string, string>();

function compose(
	manifest: EntryContext["manifest"],
	routes: string[],
	needsStripeJs: boolean,
) {
	const nextRoutes = routes.includes("routes/home") ? ["routes/checkout"] : [];
	const modules = [
		manifest.entry,
		...[...routes, ...nextRoutes].map((id) => manifest.routes[id]),
	].flatMap((entry) => (entry ? [...(entry.imports ?? []), entry.module] : []));
	modules.push(manifest.url);
	return [
		`<${stylesheet}>; rel=preload; as=style`,
		...fonts.map(
			(font) =>
				`<${font}>; rel=preload; as=font; type="font/woff2"; crossorigin`,
		),
		...(needsStripeJs ? [`<${stripeJsUrl}>; rel=preload; as=script`] : []),
		...[...new Set(modules)].map((url) => `<${url}>; rel=modulepreload`),
	].join(", ");
}
