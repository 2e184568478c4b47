import type { Page } from "@playwright/test";
import type { PaymentElement } from "../browser/payment-element";
import type { ShopWithKeys } from "../shop/shop-with-keys";

/** A state of a page that a shopper may see, and how to get there. */
export interface PageState {
	name: string;
	enter: (shopper: Shopper) => Promise<unknown>;
	/** HTTP statuses that appear in the console as errors on the way. */
	statuses?: number[];
	/** Other errors that may appear in the console. */
	consoleErrors?: RegExp[];
	/** Whether a frame covers the page. */
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
