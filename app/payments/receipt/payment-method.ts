import type Stripe from "stripe";

/** What was paid with, as a receipt names it. */
export interface UsedMethod {
	kind: "card" | "bank account" | "other";
	/** "Visa ending in 4242", "Amazon Pay". */
	name: string;
}

/** The method of the last attempt: of one that failed before there was a charge, or else of the charge. */
export function usedMethod(
	intent: Stripe.PaymentIntent,
	charge: Stripe.Charge | null,
): UsedMethod | null {
	const method =
		intent.last_payment_error?.payment_method ?? charge?.payment_method_details;
	if (!method) {
		return null;
	}
	const { type, card, us_bank_account, sepa_debit } = method;
	if (card) {
		return { kind: "card", name: cardName(card) };
	}
	if (us_bank_account) {
		const bank = us_bank_account.bank_name ?? "Bank account";
		const name = endingIn(bank, us_bank_account.last4);
		return { kind: "bank account", name };
	}
	if (sepa_debit) {
		const name = endingIn("SEPA Direct Debit", sepa_debit.last4);
		return { kind: "bank account", name };
	}
	return { kind: "other", name: methodNames[type] ?? inWords(type) };
}

interface CardFacts {
	brand?: string | null;
	last4?: string | null;
	wallet?: { type: string } | null;
}

function cardName({ brand, last4, wallet }: CardFacts) {
	const name = brand ? (brandNames[brand] ?? inWords(brand)) : "Card";
	const card = endingIn(name, last4);
	return wallet ? `${inWords(wallet.type)}, ${card}` : card;
}

const endingIn = (name: string, last4: string | null | undefined) =>
	last4 ? `${name} ending in ${last4}` : name;

/** "apple_pay" is "Apple Pay". */
const inWords = (type: string) =>
	type
		.split("_")
		.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
		.join(" ");

// Those whose names are not the words of their type.
const methodNames: Record<string, string> = {
	blik: "BLIK",
	cashapp: "Cash App Pay",
	eps: "EPS",
	ideal: "iDEAL",
	mobilepay: "MobilePay",
	paypal: "PayPal",
	p24: "Przelewy24",
	wechat_pay: "WeChat Pay",
};

const brandNames: Record<string, string> = {
	amex: "American Express",
	diners: "Diners Club",
	eftpos_au: "eftpos",
	jcb: "JCB",
	mastercard: "Mastercard",
	unionpay: "UnionPay",
};
