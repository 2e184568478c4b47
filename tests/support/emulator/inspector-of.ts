import type Stripe from "stripe";
import type { Shop } from "../shop/open-shop";

/**
 * The inspector of a shop, as a browser without scripts uses it, and payments for it to show.
 *
 * @param shop the shop that is open when something is asked for
 */
export const inspectorOf = (shop: () => Shop) => ({
	read: async () => (await shop().visit("/emulator")).text(),

	press: (action: string, id: string) =>
		shop().visit("/emulator", {
			method: "POST",
			body: new URLSearchParams({ action, id }),
		}),

	/** @returns the id of a new payment of 23 dollars */
	async payment(
		params: Partial<Stripe.PaymentIntentCreateParams> = {},
		idempotencyKey?: string,
	) {
		const intent = await shop().stripe.paymentIntents.create(
			{ amount: 2300, currency: "usd", ...params },
			{ idempotencyKey },
		);
		return intent.id;
	},

	confirm: (
		id: string,
		payment_method: string,
		params: Stripe.PaymentIntentConfirmParams = {},
	) =>
		shop().stripe.paymentIntents.confirm(id, {
			payment_method,
			return_url: "http://localhost:5000/success",
			...params,
		}),
});
