import type Stripe from "stripe";
import type { Account, ActionContext } from "../account";
import { newId } from "../api/ids";
import type { ChargeAttempt } from "./attempt";
import { chargeOutcome } from "./outcome";
import { checkCard, methodDetails } from "./payment-method-details";

/** Stores the charge of one attempt to pay an intent, successful or not. */
export function recordCharge(
	{ account, origin }: ActionContext,
	intent: Stripe.PaymentIntent,
	attempt: ChargeAttempt,
) {
	const { method, decline, pending } = attempt;
	checkCard(method, decline);
	const captured = !decline && intent.capture_method !== "manual";
	const isCard = method.object.type === "card";
	const id = newId(isCard ? "ch_3" : "py_3", 23);
	const created = account.nowSeconds();
	const charge: Stripe.Charge = {
		...chargeDefaults,
		...fieldsOfIntent(intent),
		id,
		amount_captured: captured && !pending ? intent.amount : 0,
		billing_details: method.object.billing_details,
		captured: captured && !pending,
		created,
		disputed: false,
		failure_code: decline?.code ?? null,
		failure_message: decline?.message ?? null,
		outcome: chargeOutcome(method, decline),
		paid: !decline && !pending,
		payment_method: method.id,
		payment_method_details: methodDetails(intent, attempt, created),
		receipt_url:
			decline || !origin ? null : `${origin}/emulator/receipt?charge=${id}`,
		status: decline ? "failed" : pending ? "pending" : "succeeded",
	};
	return account.charges.put(charge);
}

/** The charge of the intent's last attempt, if there was one. */
export const latestCharge = (
	account: Account,
	{ latest_charge }: Stripe.PaymentIntent,
) => account.charges.get(String(latest_charge));

function fieldsOfIntent(intent: Stripe.PaymentIntent) {
	const { statement_descriptor_suffix: suffix } = intent;
	return {
		amount: intent.amount,
		application_fee_amount: intent.application_fee_amount,
		calculated_statement_descriptor: suffix
			? `EMULATOR* ${suffix}`
			: "EMULATOR",
		currency: intent.currency,
		description: intent.description,
		metadata: intent.metadata,
		on_behalf_of: intent.on_behalf_of,
		payment_intent: intent.id,
		receipt_email: intent.receipt_email,
		shipping: intent.shipping,
		statement_descriptor: intent.statement_descriptor,
		statement_descriptor_suffix: suffix,
		transfer_group: intent.transfer_group,
	};
}

const chargeDefaults = {
	object: "charge" as const,
	amount_refunded: 0,
	application: null,
	application_fee: null,
	balance_transaction: null,
	customer: null,
	failure_balance_transaction: null,
	fraud_details: {},
	livemode: false,
	radar_options: {},
	receipt_number: null,
	refunded: false,
	review: null,
	source: null,
	source_transfer: null,
	transfer_data: null,
};
