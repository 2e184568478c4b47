import type { ActionFunctionArgs } from "@remix-run/node";
import { receiveEvent } from "../payments/fulfilment/webhook.server";

export const loader = () => onlyPost();

export async function action({ request }: ActionFunctionArgs) {
	if (request.method !== "POST") {
		return onlyPost();
	}
	const { status, sentence } = await receiveEvent(request);
	return new Response(sentence, { status });
}

const onlyPost = () =>
	new Response("Deliveries are posted here.", {
		status: 405,
		headers: { Allow: "POST" },
	});
