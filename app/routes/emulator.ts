import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { emulator } from "../payments/stripe.server";
import { readBody } from "../server/read-body.server";

/** Serves the emulator's API and customer pages; with real keys set, everything here is 404. */
export const loader = ({ request }: LoaderFunctionArgs) =>
	emulator?.fetch(request) ?? notFound();

export async function action({ request }: ActionFunctionArgs) {
	if (!emulator) {
		return notFound();
	}
	const { url, method, headers } = request;
	const body = await readBody(request, maxBytes);
	if (body === null) {
		return new Response("That is too long.", { status: 413 });
	}
	return emulator.fetch(new Request(url, { method, headers, body }));
}

const notFound = () => new Response("Not found", { status: 404 });

const maxBytes = 256 * 1024;
