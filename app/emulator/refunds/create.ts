import type Stripe from "stripe";
import { z } from "zod";
import type { Account } from "../account";
import type { EndpointCall } from "../api/define-endpoint";
import { invalidRequest } from "../api/errors";
import { newId } from "../api/ids";
import { mergeMetadata } from "../api/metadata";
import { boolean, metadata, oneOf, positiveInteger, text } from "../api/params";
import { noRequest } from "../events/record-event";
import { formatAmount } from "../payment-intents/currencies";

export const refundParams = z.strictObject({
	amount: positiveInteger.optional(),
	charge: text.optional(),
	instructions_email: text.optional(),
	metadata: metadata.optional(),
	payment_intent: text.optional(),
	reason: oneOf("duplicate", "fraudulent", "requested_by_customer").optional(),
	refund_application_fee: boolean.optional(),
	reverse_transfer: boolean.optional(),
});

export type RefundParams = z.infer<typeof refundParams>;

/** Refunds a charge: at once, or later for bank accounts and some test cards. Throws if the charge cannot be refunded. */
export function newRefund(
	{ account, cause, params }: EndpointCall<RefundParams>,
	charge: Stripe.Charge,
) {
	const amount = amountOf(params, charge);
	const isLate = delayedStatus(account, charge) === "succeeded";
	const isCard = charge.id.startsWith("ch_");
	const refund: Stripe.Refund = {
		id: newId(isCard ? "re_3" : "pyr_1", 23),
		object: "refund",
		amount,
		balance_transaction: null,
		charge: charge.id,
		created: account.nowSeconds(),
		currency: charge.currency,
		customer: null,
		customer_account: null,
		destination_details: destinationOf(charge),
		metadata: mergeMetadata({}, params.metadata),
		payment_intent: charge.payment_intent,
		payment_method: charge.payment_method,
		reason: params.reason ?? null,
		receipt_number: null,
		source_transfer_reversal: null,
		status: isLate ? "pending" : "succeeded",
		transfer_reversal: null,
		...(isLate && { pending_reason: "processing" }),
	};
	account.refunds.put(refund);
	account.emit("charge.refunded", addRefunded(account, charge, amount), cause);
	account.emit("refund.created", refund, cause);
	finishLater(account, refund, charge);
	return refund;
}

function amountOf({ amount }: RefundParams, charge: Stripe.Charge) {
	const rest = charge.amount_captured - charge.amount_refunded;
	if (charge.status !== "succeeded" || !charge.captured) {
		throw invalidRequest(
			`Charge ${charge.id} is not in a state to be refunded.`,
			{
				code: "charge_not_refundable",
			},
		);
	}
	if (rest === 0) {
		throw invalidRequest(`Charge ${charge.id} has already been refunded.`, {
			code: "charge_already_refunded",
		});
	}
	if (amount !== undefined && amount > rest) {
		throw invalidRequest(
			`Refund amount (${formatAmount(amount, charge.currency)}) is greater than unrefunded amount on charge (${formatAmount(rest, charge.currency)})`,
			{ param: "amount" },
		);
	}
	return amount ?? rest;
}

function addRefunded(account: Account, { id }: Stripe.Charge, amount: number) {
	const charge = account.charges.get(id);
	if (!charge) {
		return {};
	}
	const amount_refunded = charge.amount_refunded + amount;
	const refunded = amount_refunded >= charge.amount_captured;
	return account.charges.put({ ...charge, amount_refunded, refunded });
}

/** The final status of a refund that does not succeed at once, or null. */
function delayedStatus(account: Account, charge: Stripe.Charge) {
	if (charge.payment_method_details?.us_bank_account) {
		return "succeeded";
	}
	const method = account.paymentMethods.get(charge.payment_method ?? "");
	return { pending: "succeeded", fails: "failed", none: null }[
		method?.behaviour.card?.refund ?? "none"
	];
}

/** Every refund gets the bank's reference after `settleMs`; those of some test cards also change status. */
function finishLater(
	account: Account,
	refund: Stripe.Refund,
	charge: Stripe.Charge,
) {
	const status = delayedStatus(account, charge) ?? "succeeded";
	account.schedule(account.settleMs, () => {
		const { pending_reason, ...rest } = refund;
		const failed = status === "failed";
		const done = account.refunds.put({
			...rest,
			...referenceOf(refund),
			status,
			...(failed && { failure_reason: "unknown" }),
		});
		if (failed) {
			addRefunded(account, charge, -refund.amount);
		}
		account.emit("refund.updated", done, noRequest);
		if (failed) {
			account.emit("refund.failed", done, noRequest);
		}
	});
}

function referenceOf({ destination_details }: Stripe.Refund) {
	const card = destination_details?.card;
	if (!card) {
		return {};
	}
	const reference = newId("", 23);
	return {
		destination_details: {
			...destination_details,
			card: { ...card, reference, reference_status: "available" },
		},
	};
}

function destinationOf({
	payment_method_details: details,
}: Stripe.Charge): Stripe.Refund.DestinationDetails {
	if (details?.us_bank_account) {
		return {
			type: "us_bank_transfer",
			us_bank_transfer: { reference: null, reference_status: "pending" },
		};
	}
	if (details?.type === "amazon_pay") {
		return { type: "amazon_pay", amazon_pay: {} };
	}
	if (details?.type === "cashapp") {
		return { type: "cashapp", cashapp: {} };
	}
	return {
		type: "card",
		card: {
			reference_status: "pending",
			reference_type: "acquirer_reference_number",
			type: "refund",
		},
	};
}
