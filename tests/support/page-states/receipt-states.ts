import type Stripe from "stripe";
import { stripe } from "../stripe/account-under-test";
import { paramsFor } from "../stripe/params-for";
import { type PageState, withoutScripts } from "./page-state";

/** The receipts of payments that are not simply paid. */
export const receiptStates: PageState[] = [
	receiptOf("receipt-processing", (params) =>
		confirm({ ...params, ...slowBank }),
	),
	receiptOf("receipt-refunded", async (params) => {
		const intent = await confirm(params);
		await stripe.refunds.create({ payment_intent: intent.id });
		return intent;
	}),
	receiptOf("receipt-reserved", (params) =>
		confirm({ ...params, capture_method: "manual" }),
	),
	receiptOf("receipt-unfinished", (params) =>
		confirm({ ...params, payment_method: "pm_card_authenticationRequired" }),
	),
	receiptOf("receipt-not-sent", (params) =>
		stripe.paymentIntents.create({ ...params, payment_method: "pm_card_visa" }),
	),
	receiptOf("receipt-not-paid", (params) =>
		stripe.paymentIntents.create(params),
	),
	receiptOf("receipt-canceled", async (params) => {
		const intent = await stripe.paymentIntents.create(params);
		return stripe.paymentIntents.cancel(intent.id);
	}),
	receiptOf("receipt-disputed", (params) =>
		confirm({ ...params, payment_method: "pm_card_createDispute" }),
	),
	receiptOf("receipt-held", (params) => confirm({ ...params, amount: 2700 })),
	withoutScripts(
		receiptOf("receipt-without-javascript", (params) => confirm(params)),
		/payment_intent=pi_\w+$/,
	),
];

type Params = Stripe.PaymentIntentCreateParams;

function receiptOf(
	name: string,
	make: (params: Params) => Promise<Stripe.PaymentIntent>,
): PageState {
	return {
		name,
		enter: async ({ page }) => {
			const { id, client_secret } = await make(paramsFor("3"));
			await page.goto(
				`/success?payment_intent=${id}&payment_intent_client_secret=${client_secret}`,
			);
		},
	};
}

const confirm = (params: Params) =>
	stripe.paymentIntents.create(confirmed(params));

const confirmed = (params: Params): Params => ({
	...(!params.payment_method_data && { payment_method: "pm_card_visa" }),
	...params,
	automatic_payment_methods: { enabled: true, allow_redirects: "never" },
	confirm: true,
});

const debit = (account: string): Partial<Params> => ({
	payment_method_data: {
		type: "us_bank_account",
		billing_details: { name: "A. Reader", email: "reader@example.com" },
		us_bank_account: {
			account_holder_type: "individual",
			account_number: account,
			routing_number: "110000000",
		},
	},
	mandate_data: { customer_acceptance: { type: "offline" } },
});

/** A payment for this book that a bank account makes, and that takes a while. */
export const debitOf = (item: string, account: string) =>
	confirmed({ ...paramsFor(item), ...debit(account) });

/** A bank account that keeps a payment waiting for ever. */
const slowBank = debit("000000000009");
