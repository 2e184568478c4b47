import type Stripe from "stripe";

/**
 * Why the last attempt to pay failed, in a sentence for the shopper; null if it did not, or if nobody knows. Stripe writes
 * for the cardholder what it says of a card; of a bank debit it writes for the shop, so that is put in our words.
 */
export function failureReason(
	{ last_payment_error: error }: Stripe.PaymentIntent,
	charge: Stripe.Charge | null,
): string | null {
	if (!error) {
		return null;
	}
	if (error.type === "card_error") {
		return error.message ?? null;
	}
	// The error may only say that the attempt failed; its charge then has the bank's reason.
	const atBank = charge && charge.id === error.charge && charge.failure_code;
	const { us_bank_account, sepa_debit } = error.payment_method ?? {};
	const isDebit = Boolean(us_bank_account ?? sepa_debit);
	return (
		(atBank && reasons[atBank]) ||
		reasons[error.code ?? ""] ||
		(isDebit ? "Your bank didn’t make the payment." : null)
	);
}

const noSuchAccount = "Your bank couldn’t find that account.";
const declined = "The payment was declined.";
const overLimit = "That’s more than this bank account may pay in a week.";

const reasons: Record<string, string> = {
	account_closed: "That bank account has been closed.",
	bank_account_restricted: "That bank account can’t be debited.",
	bank_account_unusable: "That bank account can’t be debited.",
	card_declined: declined,
	charge_exceeds_source_limit: overLimit,
	charge_exceeds_weekly_limit: overLimit,
	debit_not_authorized: "Your bank says that the debit wasn’t authorised.",
	insufficient_funds: "There wasn’t enough money in the bank account.",
	invalid_account_number: noSuchAccount,
	invalid_currency: "That bank account doesn’t take this currency.",
	no_account: noSuchAccount,
	payment_intent_authentication_failure:
		"Your bank couldn’t confirm that it was you.",
	payment_intent_payment_attempt_expired: "The payment took too long.",
	payment_intent_payment_attempt_failed: "The payment wasn’t completed.",
	payment_method_currency_mismatch:
		"That bank account doesn’t take this currency.",
	payment_method_customer_decline: "The payment wasn’t approved.",
	payment_method_microdeposit_failed: "Your bank account couldn’t be verified.",
	payment_method_provider_decline: declined,
};
