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

/**
 * The same for a page that shows it. Requests at the same moment share one call, so that many of them at once, for one
 * payment, are one at Stripe. Not for what decides about money: the answer may be a moment older than the request.
 */
export function readIntent(id: string): Promise<RetrievedIntent> {
	const shared = underWay.get(id);
	if (shared && performance.now() - shared.since < sharedForMs) {
		return shared.answer;
	}
	const reading = { since: performance.now(), answer: retrieveIntent(id) };
	underWay.set(id, reading);
	const forget = () => {
		if (underWay.get(id) === reading) {
			underWay.delete(id);
		}
	};
	reading.answer.then(forget, forget);
	return reading.answer;
}

const underWay = new Map<
	string,
	{ since: number; answer: Promise<RetrievedIntent> }
>();

/** Less than it takes to pay and to come back. */
const sharedForMs = 100;
