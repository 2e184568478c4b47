import type Stripe from "stripe";
import { isSettled } from "./is-settled";

/** What the checkout page knows of a payment. */
export type Payment = OpenPayment | SettledPayment | UnavailablePayment;

/** It can be paid with this secret. */
export interface OpenPayment {
	state: "open";
	paymentId: string;
	clientSecret: string;
	/** Whether the bank was asked and waits for the shopper, since an earlier visit. */
	needsAction: boolean;
}

/** It has been paid, or is being processed. */
export interface SettledPayment {
	state: "settled";
	paymentId: string;
	paid: boolean;
}

/** Stripe is down or refuses; the reference is Stripe's id of the request, if it gave one. */
export interface UnavailablePayment {
	state: "unavailable";
	reference: string | null;
	/** Whether trying again helps only with a new cart. */
	needsNewCart: boolean;
	/** In development. */
	stack?: string;
}

/**
 * What an intent means to the checkout page.
 *
 * @throws if it can be paid and came without its secret
 */
export function toPayment(
	intent: Stripe.PaymentIntent,
): OpenPayment | SettledPayment {
	const { id: paymentId, status, client_secret: clientSecret } = intent;
	if (isSettled(status)) {
		return { state: "settled", paymentId, paid: status !== "processing" };
	}
	if (!clientSecret) {
		throw new Error("The intent came without a secret.");
	}
	const needsAction = status === "requires_action";
	return { state: "open", paymentId, clientSecret, needsAction };
}

/** The same where its answer may break off on the way to the browser, which is no better than none. */
export const orUnavailable = <Now extends Payment | null>(
	payment: Promise<Payment> | Now,
) =>
	payment instanceof Promise
		? payment.catch((): Payment => unavailable)
		: payment;

const unavailable: UnavailablePayment = {
	state: "unavailable",
	reference: null,
	needsNewCart: false,
};
