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
import { testIbans } from "../test-data/test-ibans";

export const bankAccountParams = z.strictObject({
	account_holder_type: oneOf("company", "individual").optional(),
	account_number: text,
	account_type: oneOf("checking", "savings").optional(),
	routing_number: text,
});

export const sepaParams = z.strictObject({ iban: text });

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
		throw notATestAccount(
			"us_bank_account[account_number]",
			`bank accounts, such as 000123456789 at routing number ${testRoutingNumber}`,
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

/** Reads an IBAN. Throws if it is not one of Stripe's test IBANs. */
export function readIban(params: z.infer<typeof sepaParams>) {
	const iban = params.iban.replace(/\s/g, "").toUpperCase();
	const behaviour = ownValue(testIbans, iban);
	if (!behaviour) {
		throw notATestAccount(
			"sepa_debit[iban]",
			"IBANs, such as AT611904300234573201",
		);
	}
	const country = iban.slice(0, 2);
	const sepa_debit: Stripe.PaymentMethod.SepaDebit = {
		bank_code: iban.slice(4, country === "AT" ? 9 : 12),
		branch_code: "",
		country,
		fingerprint: `Emulator${iban.slice(-9)}`,
		generated_from: { charge: null, setup_attempt: null },
		last4: iban.slice(-4),
	};
	return { behaviour, sepa_debit };
}

const notATestAccount = (param: string, accepted: string) =>
	invalidRequest(
		`This is an emulator: it takes only Stripe's test ${accepted}, and accepts no real account. Nothing was debited or kept.`,
		{ code: "payment_method_invalid_parameter_testmode", param },
	);
