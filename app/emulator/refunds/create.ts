import type Stripe from "stripe";
import { z } from "zod";
import type { Account, ActionContext } from "../account";
import type { EndpointCall } from "../api/define-endpoint";
import { invalidRequest } from "../api/errors";
import { newId } from "../api/ids";
import { mergeMetadata } from "../api/metadata";
import { boolean, metadata, oneOf, positiveInteger, text } from "../api/params";
import { findObject } from "../api/retrieve-endpoint";
import { changeCharge } from "../charges/change";
import { noRequest } from "../events/record-event";
import { formatAmount } from "../shared/currencies";
import { destinationOf, referenceOf } from "./destination";

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
	call: EndpointCall<Omit<RefundParams, "charge" | "payment_intent">>,
	charge: Stripe.Charge,
) {
	const { account, cause, params } = call;
	checkRefundable(account, charge);
	const amount = amountOf(params, charge);
	const isLate = delayedStatus(account, charge) === "succeeded";
	const after = addRefunded(account, charge, amount);
	account.emit("charge.refunded", after, cause, charge);
	const refund = recordRefund(call, charge, {
		amount,
		destination_details: destinationOf(charge),
		metadata: mergeMetadata({}, params.metadata),
		reason: params.reason ?? null,
		status: isLate ? "pending" : "succeeded",
		...(isLate && { pending_reason: "processing" }),
	});
	finishLater(account, refund, charge);
	return refund;
}

/** Gives back what was held and is not taken. Stripe makes a refund of it. */
export const releaseHold = (
	context: ActionContext,
	charge: Stripe.Charge,
	amount: number,
) =>
	recordRefund(context, charge, {
		amount,
		destination_details: { type: "card", card: { type: "reversal" } },
	});

function recordRefund(
	{ account, cause }: ActionContext,
	charge: Stripe.Charge,
	fields: Partial<Stripe.Refund> & { amount: number },
) {
	const isCard = charge.id.startsWith("ch_");
	const refund: Stripe.Refund = {
		id: newId(isCard ? "re_3" : "pyr_1", 23),
		object: "refund",
		balance_transaction: null,
		charge: charge.id,
		created: account.nowSeconds(),
		currency: charge.currency,
		customer: null,
		customer_account: null,
		metadata: {},
		payment_intent: charge.payment_intent,
		payment_method: charge.payment_method,
		reason: null,
		receipt_number: null,
		source_transfer_reversal: null,
		status: "succeeded",
		transfer_reversal: null,
		...fields,
	};
	account.refunds.put(refund);
	account.emit("refund.created", refund, cause);
	return refund;
}

function checkRefundable({ disputes }: Account, charge: Stripe.Charge) {
	const { id, captured, payment_intent, status } = charge;
	if (status === "succeeded" && !captured) {
		throw invalidRequest(
			`This uncaptured Charge was created by a PaymentIntent (${payment_intent}). You must cancel the PaymentIntent to reverse the authorization instead of refunding the Charge directly. For more information, see https://stripe.com/docs/payments/place-a-hold-on-a-payment-method`,
		);
	}
	if (status !== "succeeded") {
		throw invalidRequest(`Charge ${id} is not in a state to be refunded.`, {
			code: "charge_not_refundable",
		});
	}
	const isHeld = (dispute: Stripe.Dispute) =>
		dispute.charge === id && !dispute.is_charge_refundable;
	if (disputes.newestFirst().some(isHeld)) {
		throw invalidRequest(
			`Charge ${id} has been charged back; cannot issue a refund.`,
			{ code: "charge_disputed" },
		);
	}
}

function amountOf({ amount }: { amount?: number }, charge: Stripe.Charge) {
	const rest = charge.amount - charge.amount_refunded;
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
	const charge = findObject("charge", account.charges, id);
	const amount_refunded = charge.amount_refunded + amount;
	const refunded = amount_refunded >= charge.amount;
	return changeCharge(account, id, { amount_refunded, refunded });
}

/** The final status of a refund that does not succeed at once, or null. */
function delayedStatus(account: Account, charge: Stripe.Charge) {
	const { sepa_debit, us_bank_account } = charge.payment_method_details ?? {};
	if (sepa_debit || us_bank_account) {
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
		const before = account.refunds.get(refund.id) ?? refund;
		const done = account.refunds.put({
			...rest,
			metadata: before.metadata,
			...referenceOf(refund),
			status,
			...(failed && { failure_reason: "unknown" }),
		});
		if (failed && account.charges.get(charge.id)) {
			addRefunded(account, charge, -refund.amount);
		}
		account.emit("refund.updated", done, noRequest, before);
		if (failed) {
			account.emit("refund.failed", done, noRequest);
		}
	});
}
