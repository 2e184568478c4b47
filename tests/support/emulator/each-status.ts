import type Stripe from "stripe";
import {
	bankData,
	confirmInBrowser,
	openEmulator,
	origin,
	withoutRedirects,
} from "./open-emulator";

const opened = openEmulator({ settleMs: 60_000 });
export const intents = opened.stripe.paymentIntents;

export const create = (
	params: Partial<Stripe.PaymentIntentCreateParams> = {},
) => intents.create({ ...withoutRedirects, ...params });

/** Creates a payment intent with the given status. */
export const createWithStatus: Record<
	string,
	() => Promise<Stripe.PaymentIntent>
> = {
	requires_payment_method: () => create(),
	requires_confirmation: () => create({ payment_method: "pm_card_visa" }),
	requires_action: () =>
		create({
			payment_method: "pm_card_authenticationRequired",
			confirm: true,
			return_url: `${origin}/success`,
		}),
	processing: async () => {
		const intent = await create();
		await confirmInBrowser(opened, intent, bankData("000000000009"));
		return intents.retrieve(intent.id);
	},
	requires_capture: () =>
		create({
			payment_method: "pm_card_visa",
			confirm: true,
			capture_method: "manual",
		}),
	succeeded: () => create({ payment_method: "pm_card_visa", confirm: true }),
	canceled: async () => intents.cancel((await create()).id),
};
