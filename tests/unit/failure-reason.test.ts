import type Stripe from "stripe";
import { expect, it } from "vitest";
import { testBankAccounts } from "../../app/emulator/test-data/test-bank-accounts";
import { testIbans } from "../../app/emulator/test-data/test-ibans";
import { failureReason } from "../../app/payments/receipt/failure-reason";

const bank = { us_bank_account: { last4: "6789" } };
const unknown = "Your bank didn’t make the payment.";

const failures = [testBankAccounts, testIbans]
	.flatMap((accounts) => Object.values(accounts))
	.flatMap(({ fails }) => (fails ? [fails.code] : []));

it.each([...new Set(failures)])(
	"a debit that fails with %s says why",
	(code) => {
		const reason = reasonOf({
			code,
			message: "For the shop.",
			payment_method: bank,
		});
		expect(reason).toMatch(/\.$/);
		expect(reason).not.toMatch(/For the shop|didn’t make the payment/);
	},
);

it("a debit takes the reason of its charge where the error has none", () => {
	const error = {
		code: "payment_intent_payment_attempt_failed",
		charge: "py_1",
		payment_method: bank,
	};
	const charge = { id: "py_1", failure_code: "account_closed" };
	const closed = "That bank account has been closed.";
	expect(reasonOf(error, charge)).toBe(closed);
	// The charge of an earlier attempt.
	expect(reasonOf(error, { ...charge, id: "py_0" })).toBe(
		"The payment wasn’t completed.",
	);
});

it("a debit that fails for a new reason still says that it was the bank", () => {
	const sepa = { sepa_debit: { last4: "3201" } };
	for (const payment_method of [bank, sepa]) {
		expect(reasonOf({ code: "bank_on_fire", payment_method })).toBe(unknown);
	}
});

it("a card has Stripe's own sentence", () => {
	const message = "Your card has insufficient funds.";
	expect(reasonOf({ type: "card_error", code: "card_declined", message })).toBe(
		message,
	);
});

it("what did not fail has no reason", () => {
	expect(reasonOf(null)).toBeNull();
});

const reasonOf = (
	last_payment_error: object | null,
	charge: object | null = null,
) =>
	failureReason(
		{ last_payment_error } as unknown as Stripe.PaymentIntent,
		charge as Stripe.Charge | null,
	);
