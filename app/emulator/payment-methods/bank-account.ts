import type Stripe from "stripe";
import { z } from "zod";
import { invalidRequest } from "../api/errors";
import { ownValue } from "../api/own-value";
import { oneOf, text } from "../api/params";
import {
	type TestBankAccount,
	testBankAccounts,
	testRoutingNumber,
} from "../test-data/test-bank-accounts";

export const bankAccountParams = z.strictObject({
	account_holder_type: oneOf("company", "individual").optional(),
	account_number: text,
	account_type: oneOf("checking", "savings").optional(),
	routing_number: text,
});

interface ReadBankAccount {
	us_bank_account: Stripe.PaymentMethod.UsBankAccount;
	behaviour: TestBankAccount;
}

/** Reads a bank account, and takes none but Stripe's test accounts. */
export function readBankAccount(
	given: z.infer<typeof bankAccountParams>,
): ReadBankAccount {
	const behaviour = ownValue(testBankAccounts, given.account_number);
	if (!behaviour || given.routing_number !== testRoutingNumber) {
		throw invalidRequest(
			`This is an emulator: it takes only Stripe's test bank accounts, such as 000123456789 at routing number ${testRoutingNumber}, and accepts no real account. Nothing was debited or kept.`,
			{
				code: "payment_method_invalid_parameter_testmode",
				param: "us_bank_account[account_number]",
			},
		);
	}
	return {
		behaviour,
		us_bank_account: {
			account_holder_type: given.account_holder_type ?? "individual",
			account_type: given.account_type ?? "checking",
			bank_name: "STRIPE TEST BANK",
			financial_connections_account: null,
			fingerprint: `Emulator${given.account_number.slice(-9)}`,
			last4: given.account_number.slice(-4),
			networks: { preferred: "ach", supported: ["ach"] },
			routing_number: given.routing_number,
			status_details: {},
		},
	};
}
