import type Stripe from "stripe";
import type { Money } from "../../i18n/format";
import { reasonForDoubt } from "../intent/verify-payment.server";
import { type Shipping, toShipping } from "../shipping";
import { failureReason } from "./failure-reason";
import { type UsedMethod, usedMethod } from "./payment-method";
import { isReceiptStatus, type ReceiptStatus } from "./status-messages";

/** What a payment came to, in the shop's words; made of an intent and nothing else. */
export interface Receipt {
	paymentId: string;
	/** Whether no money has moved, because the keys are test keys. */
	isTest: boolean;
	status: ReceiptStatus;
	/** What was asked for, what has arrived, and what has gone back. */
	asked: Money;
	received: Money;
	refunded: Money;
	/** The book's number in the catalogue, if the payment names one. */
	item: string | null;
	/** When it was paid, or else when it began: seconds since 1970. */
	at: number;
	/** What it was paid with, or was tried with; null where nothing was tried. */
	method: UsedMethod | null;
	/** Who it goes to, and where; null before it was confirmed. */
	shipping: Shipping | null;
	/** Where Stripe sends its own receipt. */
	email: string | null;
	/** Why the last attempt failed, where Stripe has a sentence for the shopper. */
	why: string | null;
}

/**
 * Turns a PaymentIntent, retrieved with `expand: ["latest_charge"]`, into our receipt. The receipt page
 * and the webhook both call it, so that there is one truth.
 *
 * @see https://docs.stripe.com/payments/paymentintents/lifecycle
 */
export function toReceipt(intent: Stripe.PaymentIntent): Receipt {
	const { currency } = intent;
	const charge =
		typeof intent.latest_charge === "object" ? intent.latest_charge : null;
	const refunded = charge?.amount_refunded ?? 0;
	return {
		paymentId: intent.id,
		isTest: !intent.livemode,
		status: statusOf(intent, charge),
		asked: { amount: intent.amount, currency },
		received: { amount: intent.amount_received, currency },
		refunded: { amount: refunded, currency },
		item: intent.metadata.item ?? null,
		at: charge?.created ?? intent.created,
		method: usedMethod(intent, charge),
		shipping: toShipping(intent),
		email: intent.receipt_email,
		why: failureReason(intent, charge),
	};
}

function statusOf(
	intent: Stripe.PaymentIntent,
	charge: Stripe.Charge | null,
): ReceiptStatus {
	const { status, amount_received } = intent;
	if (status !== "succeeded") {
		return isReceiptStatus(status) ? status : "unknown";
	}
	const refunded = charge?.amount_refunded ?? 0;
	if (refunded > 0 && refunded >= amount_received) {
		return "refunded";
	}
	if (charge?.disputed) {
		return "disputed";
	}
	return reasonForDoubt(intent) ? "held" : "succeeded";
}
