import {
	type ActionFunctionArgs,
	data,
	type HeadersFunction,
	type LinksFunction,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Inspector } from "../inspector/inspector";
import { readLedger } from "../inspector/ledger.server";
import { perform } from "../inspector/perform.server";
import { noIndex } from "../page-meta";
import { paths } from "../paths";
import { sandbox } from "../payments/stripe.server";
import { readForm } from "../request-body.server";
import { refuseCrossSite } from "../same-site.server";
import styles from "../styles/inspector.css?url";
import { noSuchPage } from "../ui/failures.server";

export const meta: MetaFunction = () => [
	{ title: "Sandbox · Marginalia" },
	noIndex,
];

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const headers: HeadersFunction = ({ parentHeaders }) => {
	const headers = new Headers(parentHeaders);
	headers.set("Cache-Control", "no-store");
	return headers;
};

export async function loader() {
	if (!sandbox) throw noSuchPage();
	return readLedger(sandbox.fetch);
}

export async function action({ request }: ActionFunctionArgs) {
	if (!sandbox) throw noSuchPage();
	refuseCrossSite(request);
	const refusal = await perform(sandbox.fetch, await readForm(request));
	return refusal
		? data({ refusal }, { status: 400 })
		: redirect(paths.sandbox());
}

export default function Sandbox() {
	const ledger = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return <Inspector ledger={ledger} refusal={answer?.refusal} />;
}
