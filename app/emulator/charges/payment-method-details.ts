import { randomUUID } from "node:crypto";
import type Stripe from "stripe";
import type { StoredMethod } from "../account";
import { newId } from "../api/ids";
import type { Decline } from "../test-data/declines";
import type { ChargeAttempt } from "./attempt";

/** The bank checks CVC and address with the charge; from then on the payment method shows the result. */
export function checkCard(method: StoredMethod, decline?: Decline) {
	const { card, billing_details } = method.object;
	const traits = method.behaviour.card;
	if (!card || !traits) {
		return;
	}

	const { address } = billing_details;
	const cvc = decline?.code === "incorrect_cvc" ? "fail" : traits.cvc;
	const checks = {
		address_line1_check: address?.line1 ? (traits.line1 ?? "pass") : null,
		address_postal_code_check: address?.postal_code
			? (traits.postal ?? "pass")
			: null,
		cvc_check: card.checks?.cvc_check ? (cvc ?? "pass") : null,
	};
	method.object = { ...method.object, card: { ...card, checks } };
}

export function methodDetails(
	intent: Stripe.PaymentIntent,
	attempt: ChargeAttempt,
	created: number,
): Stripe.Charge.PaymentMethodDetails {
	const { type, card, sepa_debit, us_bank_account } = attempt.method.object;
	if (card) {
		const isHeld = intent.capture_method === "manual" && !attempt.decline;
		const capture_before = created + holdSeconds;
		const details = cardDetails(intent, card, attempt);
		return { type, card: { ...details, ...(isHeld && { capture_before }) } };
	}
	if (us_bank_account) {
		return { type, us_bank_account: bankDetails(us_bank_account) };
	}
	if (sepa_debit) {
		const { generated_from: _, ...account } = sepa_debit;
		return { type, sepa_debit: { ...account, mandate: newMandate() } };
	}
	if (type === "cashapp") {
		return {
			type,
			cashapp: { buyer_id: null, cashtag: null, transaction_id: newId("", 16) },
		};
	}
	return { type, amazon_pay: { transaction_id: newId("", 16) } };
}

function cardDetails(
	intent: Stripe.PaymentIntent,
	card: Stripe.PaymentMethod.Card,
	{ decline, challenged }: ChargeAttempt,
): Stripe.Charge.PaymentMethodDetails.Card {
	const { amount } = intent;
	return {
		amount_authorized: decline ? null : amount,
		authorization_code: decline ? null : newId("", 6).toUpperCase(),
		brand: card.brand,
		checks: card.checks,
		country: card.country,
		electronic_commerce_indicator: challenged ? "05" : null,
		exp_month: card.exp_month,
		exp_year: card.exp_year,
		extended_authorization: { status: "disabled" },
		fingerprint: card.fingerprint,
		funding: card.funding,
		incremental_authorization: { status: "unavailable" },
		installments: null,
		last4: card.last4,
		mandate: null,
		multicapture: { status: "unavailable" },
		network: card.brand,
		network_token: { used: false },
		network_transaction_id: null,
		overcapture: { maximum_amount_capturable: amount, status: "unavailable" },
		regulated_status: card.regulated_status,
		three_d_secure: challenged ? passedThreeDSecure() : null,
		transaction_link_id: null,
		wallet: null,
	};
}

function passedThreeDSecure(): Stripe.Charge.PaymentMethodDetails.Card.ThreeDSecure {
	return {
		authentication_flow: "challenge",
		electronic_commerce_indicator: "05",
		exemption_indicator: null,
		result: "authenticated",
		result_reason: null,
		transaction_id: randomUUID(),
		version: "2.2.0",
	};
}

function bankDetails(
	account: Stripe.PaymentMethod.UsBankAccount,
): Stripe.Charge.PaymentMethodDetails.UsBankAccount {
	return {
		account_holder_type: account.account_holder_type,
		account_type: account.account_type,
		bank_name: account.bank_name,
		fingerprint: account.fingerprint,
		last4: account.last4,
		mandate: newMandate(),
		payment_reference: null,
		routing_number: account.routing_number,
	};
}

const newMandate = () => newId("mandate_1", 23);

const holdSeconds = 7 * 24 * 60 * 60;
