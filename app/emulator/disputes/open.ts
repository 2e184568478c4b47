import type Stripe from "stripe";
import type { ActionContext, Behaviour } from "../account";
import { newId } from "../api/ids";
import { changeCharge } from "../charges/change";
import { type DisputeKind, disputeKinds } from "../test-data/dispute-kinds";

/** Opens the disputes that payments with some test cards and accounts end in. */
export function openTestDisputes(
	context: ActionContext,
	charge: Stripe.Charge,
	{ card, bank }: Behaviour,
) {
	for (const kind of card?.disputes ?? bank?.disputes ?? []) {
		openDispute(context, charge, kind);
	}
}

/** The customer's bank disputes a charge. A chargeback takes the money at once; an inquiry only asks. */
export function openDispute(
	context: ActionContext,
	{ id }: Stripe.Charge,
	kind: DisputeKind,
) {
	const { account, cause } = context;
	const charge = changeCharge(account, id, { disputed: true });
	const { reason, type } = disputeKinds[kind];
	const isAsked = type === "inquiry";
	const created = account.nowSeconds();
	const dispute = account.disputes.put({
		id: newId("du_1", 23),
		object: "dispute",
		amount: charge.amount_captured,
		balance_transactions: [],
		charge: id,
		created,
		currency: charge.currency,
		enhanced_eligibility_types: [],
		evidence: noEvidence,
		evidence_details: {
			due_by: created + answerSeconds,
			enhanced_eligibility: {},
			has_evidence: false,
			past_due: false,
			submission_count: 0,
			submission_method: "not_submitted",
		},
		intended_submission_method: null,
		is_charge_refundable: isAsked,
		livemode: false,
		metadata: {},
		payment_intent: charge.payment_intent,
		...cardDetails(charge, kind),
		reason,
		status: isAsked ? "warning_needs_response" : "needs_response",
	});
	account.emit("charge.dispute.created", dispute, cause);
	if (!isAsked) {
		account.emit("charge.dispute.funds_withdrawn", dispute, cause);
	}
}

function cardDetails(charge: Stripe.Charge, kind: DisputeKind) {
	const brand = charge.payment_method_details?.card?.brand;
	if (!brand) {
		return {};
	}
	const { code, type } = disputeKinds[kind];
	const card = {
		brand,
		case_type: type,
		network: brand,
		network_reason_code: code,
	};
	return { payment_method_details: { card, type: "card" } };
}

/** About what was seen once in a sandbox; the networks' deadlines differ. */
const answerSeconds = 8 * 24 * 60 * 60;

export const evidenceTexts =
	"access_activity_log billing_address cancellation_policy_disclosure cancellation_rebuttal customer_email_address customer_name customer_purchase_ip duplicate_charge_explanation duplicate_charge_id product_description refund_policy_disclosure refund_refusal_explanation service_date shipping_address shipping_carrier shipping_date shipping_tracking_number uncategorized_text".split(
		" ",
	);

export const evidenceFiles =
	"cancellation_policy customer_communication customer_signature duplicate_charge_documentation receipt refund_policy service_documentation shipping_documentation uncategorized_file".split(
		" ",
	);

// With `enhanced_evidence` the two lists are all the fields of Stripe's type; tests/contract/after-payment/disputes.test.ts compares them.
const noEvidence = {
	...fieldsOf([...evidenceTexts, ...evidenceFiles], null),
	enhanced_evidence: {},
} as unknown as Stripe.Dispute.Evidence;

export function fieldsOf<T>(names: string[], value: T): Record<string, T> {
	return Object.fromEntries(names.map((name) => [name, value]));
}
