import {
	failing,
	insufficientFunds,
	type TestBankAccount,
} from "./test-bank-accounts";

/** Stripe's guide names the codes of the others, and says of these only that they fail. The words are from memory. */
const failed = failing(
	"payment_intent_payment_attempt_failed",
	"The payment failed.",
);

const overLimit = (which: string) =>
	failing(
		`charge_exceeds_${which}_limit`,
		"The payment would exceed this account's weekly limit.",
	);

/** Every IBAN that is accepted: those of Austria and Germany in Stripe's guide to SEPA debits. */
export const testIbans: Record<string, TestBankAccount> = {
	...each("AT611904300234573201 DE89370400440532013000", {}),
	...each("AT321904300235473204 DE08370400440532013003", { slow: true }),
	...each("AT861904300235473202 DE62370400440532013001", failed),
	...each("AT051904300235473205 DE78370400440532013004", {
		...failed,
		slow: true,
	}),
	...each("AT591904300235473203 DE35370400440532013002", {
		disputes: ["debit"],
	}),
	...each("AT981904300000343434 DE65370400440000343434", overLimit("source")),
	...each("AT601904300000121212 DE27370400440000121212", overLimit("weekly")),
	...each("AT981904300002222227 DE65370400440002222227", {
		fails: insufficientFunds,
	}),
};

function each(ibans: string, account: TestBankAccount) {
	return Object.fromEntries(ibans.split(" ").map((iban) => [iban, account]));
}
