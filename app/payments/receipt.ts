import type Stripe from "stripe";
import type { Money } from "../money";

/** What a payment came to, in the shop's words; made of an intent and nothing else. */
export interface Receipt {
	paymentId: string;
	status: ReceiptStatus;
	/** What was asked for and what has arrived so far. */
	asked: Money;
	received: Money;
	/** The book's number in the catalogue, if the payment names one. */
	item: string | null;
	/** When it was paid, or else when it began: seconds since 1970. */
	at: number;
	card: { brand: string; last4: string } | null;
}

/** The statuses that have words of their own, and one for those that Stripe may yet invent. */
export const receiptStatuses = [
	"succeeded",
	"processing",
	"requires_payment_method",
	"requires_action",
	"requires_confirmation",
	"requires_capture",
	"canceled",
	"unknown",
] as const;

export type ReceiptStatus = (typeof receiptStatuses)[number];

/**
 * Turns a PaymentIntent, retrieved with `expand: ["latest_charge"]`, into our receipt.
 *
 * @see https://docs.stripe.com/payments/paymentintents/lifecycle
 */
export function toReceipt(intent: Stripe.PaymentIntent): Receipt {
	const { currency } = intent;
	const charge =
		typeof intent.latest_charge === "object" ? intent.latest_charge : null;
	return {
		paymentId: intent.id,
		status:
			receiptStatuses.find((known) => known === intent.status) ?? "unknown",
		asked: { amount: intent.amount, currency },
		received: { amount: intent.amount_received, currency },
		item: intent.metadata.item ?? null,
		at: charge?.created ?? intent.created,
		card: cardOf(charge),
	};
}

function cardOf(charge: Stripe.Charge | null) {
	const card = charge?.paid ? charge.payment_method_details?.card : null;
	if (!card?.last4) return null;
	const brand = card.brand ?? "card";
	return { brand: brandNames[brand] ?? brand, last4: card.last4 };
}

const brandNames: Record<string, string> = {
	amex: "American Express",
	diners: "Diners Club",
	discover: "Discover",
	jcb: "JCB",
	mastercard: "Mastercard",
	unionpay: "UnionPay",
	visa: "Visa",
};
