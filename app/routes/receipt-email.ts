import type { ActionFunctionArgs } from "@remix-run/node";
import { findBook } from "../catalog/books";
import { readCart } from "../payments/intent/cart.server";
import { saveReceiptEmail } from "../payments/intent/receipt-email.server";
import { isSameOrigin } from "../server/csrf.server";
import { readForm } from "../server/read-body.server";

export const loader = () => onlyPost();

/** The address for Stripe's receipt, where Stripe.js has no call for it: when a payment is continued. */
export async function action({ request }: ActionFunctionArgs) {
	if (request.method !== "POST") {
		return onlyPost();
	}
	if (!isSameOrigin(request)) {
		return new Response("That request came from another site.", {
			status: 403,
		});
	}
	const form = await readForm(request);
	const book = findBook(form.get("item") ?? "");
	const email = form.get("email");
	if (!book || email === null) {
		return new Response("This takes a book and an address.", { status: 400 });
	}
	const cart = await readCart(request);
	const saved = await saveReceiptEmail(book, cart, email.trim());
	const { status, sentence, retryAfterSeconds } = saved;
	return new Response(sentence, {
		status,
		headers: retryAfterSeconds
			? { "Retry-After": String(retryAfterSeconds) }
			: {},
	});
}

const onlyPost = () =>
	new Response("Addresses are posted here.", {
		status: 405,
		headers: { Allow: "POST" },
	});
