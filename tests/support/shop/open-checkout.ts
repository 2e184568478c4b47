import { afterEach, beforeEach } from "vitest";
import {
	openStripeServer,
	type StripeServer,
	stripeServerKeys,
} from "../stripe/stripe-server";
import {
	clientSecretOn,
	idOf,
	openBrowser,
	openShop,
	type Shop,
} from "./open-shop";

/** A shop with keys, the Stripe that it has, and a browser with a cart: all new for every test. */
export interface Checkout {
	stripeServer: StripeServer;
	shop: Shop;
	visit: ReturnType<typeof openBrowser>;
	/** The id of the intent on this browser's checkout of the first book, in this shop or in another. */
	open: (at?: Shop) => Promise<string>;
}

export function openCheckout(): Checkout {
	const checkout = {} as Checkout;

	beforeEach(async () => {
		checkout.stripeServer = await openStripeServer();
		checkout.shop = await openShop(stripeServerKeys);
		checkout.visit = openBrowser(checkout.shop);
		await checkout.visit("/");
		checkout.stripeServer.requests.length = 0;
	});
	afterEach(() => checkout.stripeServer.close());

	checkout.open = async (at = checkout.shop) => {
		const page = await at.visit("/checkout?item=1", {
			headers: { Cookie: checkout.visit.cookies() },
		});
		return idOf(await clientSecretOn(page));
	};
	return checkout;
}
