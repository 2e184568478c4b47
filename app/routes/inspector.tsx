import {
	type ActionFunctionArgs,
	data,
	type HeadersFunction,
	type LinksFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { titleWithShop } from "../config/seller";
import { titleOf } from "../errors/error-message";
import { crossSiteRequest, noSuchPage } from "../errors/error-responses.server";
import { Inspector } from "../inspector/inspector";
import { loadInspector } from "../inspector/load-inspector.server";
import { runAction } from "../inspector/run-action.server";
import { noIndex } from "../page-meta";
import { paths } from "../paths";
import { emulator } from "../payments/stripe.server";
import { isSameOrigin } from "../server/csrf.server";
import { readForm } from "../server/read-body.server";
import styles from "../styles/inspector.css?url";

export const meta: MetaFunction = ({ error, matches }) =>
	error
		? titleOf(error, matches)
		: [titleWithShop("Emulator", matches), noIndex];

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export { ErrorBoundary } from "../root";

export const headers: HeadersFunction = ({ parentHeaders }) => {
	const headers = new Headers(parentHeaders);
	headers.set("Cache-Control", "no-store");
	return headers;
};

export async function loader({ request }: LoaderFunctionArgs) {
	if (!emulator) {
		throw noSuchPage();
	}
	const query = new URL(request.url).searchParams.get("q") ?? "";
	return loadInspector(emulator.fetch, query);
}

export async function action({ request }: ActionFunctionArgs) {
	if (!emulator) {
		throw noSuchPage();
	}
	if (!isSameOrigin(request)) {
		throw crossSiteRequest();
	}
	const error = await runAction(emulator.fetch, await readForm(request));
	return error
		? data({ error }, { status: 400 })
		: redirect(paths.emulator() + new URL(request.url).search);
}

export default function InspectorPage() {
	const inspectorData = useLoaderData<typeof loader>();
	const result = useActionData<typeof action>();
	return <Inspector inspectorData={inspectorData} error={result?.error} />;
}
