import type { EntryContext } from "@remix-run/node";
import { keptHtml } from "../server/memory/kept-html.server";
import type { PageHtml } from "../server/page-html.server";
import type { OpenPayment, Payment } from "./intent/payment";

const checkoutId = "routes/checkout";

/** As much of what the checkout's loader returns as tells one shopper from another. */
interface CheckoutData {
	cachedPayment: Payment | null;
	payment: Promise<Payment> | Payment | null;
}

/**
 * The HTML of a checkout, from memory once it has been rendered: it is the same for all whose payment is open. It is
 * rendered without the payment's id and secret, so it can give nobody another's. These come as data, beside it.
 *
 * @param render what Remix makes of a context, with a nonce
 * @returns undefined if it is another page, or says more of a payment than that it is open
 */
export async function sharedCheckout(
	context: EntryContext,
	{ url }: Request,
	nonce: string,
	render: (context: EntryContext, nonce: string) => Promise<PageHtml>,
): Promise<PageHtml | undefined> {
	const { statusCode, loaderData } = context.staticHandlerContext;
	const checkout: CheckoutData | undefined = loaderData[checkoutId];
	const cached = checkout?.cachedPayment ?? null;
	if (
		statusCode !== 200 ||
		!(checkout?.payment instanceof Promise) ||
		(cached !== null && cached.state !== "open")
	) {
		return undefined;
	}
	const told = { ...checkout, cachedPayment: cached && withoutSecret(cached) };
	const renderWith = (payment: Promise<Payment>, nonce: string) =>
		render(withCheckout(context, { ...told, payment }), nonce);
	const renderHead = async (nonce: string) =>
		(await renderWith(new Promise(() => {}), nonce)).head;
	const renderRest = async (payment: Payment, nonce: string) => {
		let settle: (payment: Payment) => void = () => {};
		const late = new Promise<Payment>((resolve) => {
			settle = resolve;
		});
		const { rest } = await renderWith(late, nonce);
		// Any sooner, and it would be in the head.
		settle(payment);
		return rest;
	};

	const key = JSON.stringify([url, { ...loaderData, [checkoutId]: told }]);
	const rest = checkout.payment.then((payment) => {
		if (payment.state !== "open") {
			return renderRest(payment, nonce);
		}
		const shared = withoutSecret(payment);
		return keptHtml(key + JSON.stringify(shared), nonce, (gap) =>
			renderRest(shared, gap),
		);
	});
	return { head: await keptHtml(key, nonce, renderHead), rest };
}

const withoutSecret = (payment: OpenPayment): OpenPayment => ({
	...payment,
	paymentId: "",
	clientSecret: "",
});

const withCheckout = (
	{ staticHandlerContext, ...context }: EntryContext,
	checkout: CheckoutData,
): EntryContext => ({
	...context,
	staticHandlerContext: {
		...staticHandlerContext,
		loaderData: {
			...staticHandlerContext.loaderData,
			[checkoutId]: checkout,
		},
	},
});
