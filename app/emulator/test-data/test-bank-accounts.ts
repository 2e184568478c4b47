import type { DisputeKind } from "./dispute-kinds";

/** How a debit from this account ends, a few seconds after it starts. */
export interface TestBankAccount {
	fails?: { code: string; message: string };
	/** Stays `processing` until it is settled in the inspector. */
	stays?: true;
	/** Takes three minutes. */
	slow?: true;
	disputes?: DisputeKind[];
}

export const testRoutingNumber = "110000000";

export const failing = (code: string, message: string): TestBankAccount => ({
	fails: { code, message },
});

export const insufficientFunds = {
	code: "insufficient_funds",
	message:
		"The customer's account has insufficient funds to cover this payment.",
};

/** Every US bank account that is accepted, at the test routing number. */
export const testBankAccounts: Record<string, TestBankAccount> = {
	"000123456789": {},
	"000111111113": failing(
		"account_closed",
		"The customer's bank account has been closed.",
	),
	"000111111116": failing(
		"no_account",
		"The customer's bank account could not be located.",
	),
	"000222222227": { fails: insufficientFunds },
	"000333333335": failing(
		"debit_not_authorized",
		"The customer has notified their bank that this payment was unauthorized.",
	),
	"000444444440": failing(
		"payment_method_currency_mismatch",
		"The customer's bank account does not take this currency.",
	),
	"000000004954": failing(
		"card_declined",
		"Stripe blocked this payment as too risky.",
	),
	"000000000009": { stays: true },
	"000555555559": { disputes: ["debit"] },
	"000666666661": failing(
		"payment_method_microdeposit_failed",
		"The micro-deposits could not be sent to the customer's bank account.",
	),
	"000777777771": failing(
		"payment_method_provider_decline",
		"The payment would exceed this account's weekly limit.",
	),
};
