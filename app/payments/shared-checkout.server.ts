import { randomUUID } from "node:crypto";
import type { EntryContext } from "@remix-run/node";
import { isRouteErrorResponse } from "@remix-run/react";
import { keptHtml } from "../server/memory/kept-html.server";
import type { PageHtml } from "../server/page-html.server";
import type { OpenPayment, Payment } from "./intent/payment";

const checkoutId = "routes/checkout";

/** As much of what the checkout's loader returns as tells one shopper from another. */
interface CheckoutData {
	cachedPayment: Payment | null;
	payment: Promise<Payment> | Payment | null;
}

type Render = (context: EntryContext, nonce: string) => Promise<PageHtml>;

/**
 * The HTML of a checkout, from memory once it has been rendered: it is the same for all whose payment is open, and for all
 * who are refused because too many are begun.
 *
 * @param render what Remix makes of a context, with a nonce
 * @returns undefined if it is another page, or says more of a payment than that it is open
 */
export async function sharedCheckout(
	context: EntryContext,
	{ url }: Request,
	nonce: string,
	render: Render,
): Promise<PageHtml | undefined> {
	switch (context.staticHandlerContext.statusCode) {
		case 200:
			return openCheckout(context, url, nonce, render);
		case 429:
			return refusedCheckout(context, url, nonce, render);
	}
}

/** Rendered without the payment's id and secret, so it can give nobody another's. These come as data, beside it. */
async function openCheckout(
	context: EntryContext,
	url: string,
	nonce: string,
	render: Render,
): Promise<PageHtml | undefined> {
	const { loaderData } = context.staticHandlerContext;
	const checkout: CheckoutData | undefined = loaderData[checkoutId];
	const cached = checkout?.cachedPayment ?? null;
	if (
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

/** All but its reference is the same for everybody: when this page is sent, the shop has no time to render. */
async function refusedCheckout(
	context: EntryContext,
	url: string,
	nonce: string,
	render: Render,
): Promise<PageHtml | undefined> {
	const { loaderData, errors } = context.staticHandlerContext;
	const error: unknown = errors?.[checkoutId];
	if (!isRouteErrorResponse(error)) {
		return undefined;
	}
	const { reference, ...words } = error.data;
	if (!reference) {
		return undefined;
	}
	const told = { ...error, data: { ...words, reference: referenceGap } };
	const key = JSON.stringify([url, loaderData, told]);
	const html = await keptHtml(key, nonce, async (gap) => {
		const page = await render(
			withState(context, { errors: { [checkoutId]: told } }),
			gap,
		);
		return page.head;
	});
	const head = html.replaceAll(referenceGap, reference);
	return { head, rest: Promise.resolve("") };
}

/** Stands for the reference in what is kept. */
const referenceGap = randomUUID();

const withoutSecret = (payment: OpenPayment): OpenPayment => ({
	...payment,
	paymentId: "",
	clientSecret: "",
});

const withCheckout = (context: EntryContext, checkout: CheckoutData) =>
	withState(context, {
		loaderData: {
			...context.staticHandlerContext.loaderData,
			[checkoutId]: checkout,
		},
	});

const withState = (
	{ staticHandlerContext, ...context }: EntryContext,
	state: Partial<EntryContext["staticHandlerContext"]>,
): EntryContext => ({
	...context,
	staticHandlerContext: { ...staticHandlerContext, ...state },
});
