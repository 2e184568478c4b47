import type Stripe from "stripe";
import { withRetries } from "./retry.server";
import { stripe } from "./stripe.server";

/** An intent as Stripe answered with it, so that the time of the answer is known. */
export type RetrievedIntent = Stripe.Response<Stripe.PaymentIntent>;

/**
 * The intent as it is now, with its latest charge in full, which tells what was refunded or disputed.
 *
 * @throws what Stripe answers, or that it does not; see `isMissing` in stripe-response.server.ts
 */
export const retrieveIntent = (id: string): Promise<RetrievedIntent> =>
	withRetries(() =>
		stripe.paymentIntents.retrieve(id, { expand: ["latest_charge"] }),
	);
