import type { Page } from "@playwright/test";
import type { PaymentElement } from "../browser/payment-element";
import type { ShopWithKeys } from "../shop/shop-with-keys";

/** A state of a page that a shopper may meet, and the way into it. */
export interface PageState {
	name: string;
	enter: (shopper: Shopper) => Promise<unknown>;
	/** Statuses that the browser complains about on the way. */
	statuses?: number[];
	/** What else its console may say. */
	consoleErrors?: RegExp[];
	/** Whether a frame lies over the page. */
	covered?: boolean;
	/** Whether JavaScript is off. */
	withoutScripts?: boolean;
}

export interface Shopper {
	page: Page;
	element: PaymentElement;
	shopWithKeys: ShopWithKeys;
}

/**
 * The same with JavaScript off.
 *
 * @param address where the page has then gone by itself
 */
export const withoutScripts = (
	state: PageState,
	address: RegExp,
): PageState => ({
	...state,
	withoutScripts: true,
	enter: async (shopper) => {
		await state.enter(shopper);
		await shopper.page.waitForURL(address);
	},
});
