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

/** Reads a bank account. Throws if it is not one of Stripe's test accounts. */
export function readBankAccount(
	params: z.infer<typeof bankAccountParams>,
): ReadBankAccount {
	const behaviour = ownValue(testBankAccounts, params.account_number);
	if (!behaviour || params.routing_number !== testRoutingNumber) {
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
			account_holder_type: params.account_holder_type ?? "individual",
			account_type: params.account_type ?? "checking",
			bank_name: "STRIPE TEST BANK",
			financial_connections_account: null,
			fingerprint: `Emulator${params.account_number.slice(-9)}`,
			last4: params.account_number.slice(-4),
			networks: { preferred: "ach", supported: ["ach"] },
			routing_number: params.routing_number,
			status_details: {},
		},
	};
}
