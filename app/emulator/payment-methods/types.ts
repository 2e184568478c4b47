import type Stripe from "stripe";

/** What follows the confirmation, by payment method type. The types listed here are those that exist. */
export const flows: Record<string, "card" | "redirect" | "delayed"> = {
	card: "card",
	amazon_pay: "redirect",
	cashapp: "redirect",
	sepa_debit: "delayed",
	us_bank_account: "delayed",
};

/** Those that Stripe has, here or not. */
export const stripesTypes =
	"acss_debit affirm afterpay_clearpay alipay alma amazon_pay au_becs_debit bacs_debit bancontact billie bizum blik boleto card card_present cashapp crypto custom customer_balance eps fpx giropay grabpay ideal interac_present kakao_pay klarna konbini kr_card link mb_way mobilepay multibanco naver_pay nz_bank_account oxxo p24 pay_by_bank payco paynow paypal paypay payto pix promptpay revolut_pay samsung_pay satispay scalapay sepa_debit sequra sofort sunbit swish twint upi us_bank_account wechat_pay zip".split(
		" ",
	);

/** What the emulator says of one that only Stripe has. */
export const noSuchType = (type: string) =>
	`The emulator has no payment method of type ${type}: it takes ${Object.keys(flows).join(", ")}.`;

/** The types an intent accepts if the request does not list them. */
export function typesFor(intent: Stripe.PaymentIntent) {
	const { allowed_payment_method_types: allowed } = intent;
	const redirects = intent.automatic_payment_methods?.allow_redirects;
	return (enabledTypes[intent.currency] ?? ["card"]).filter(
		(type) =>
			(!allowed || allowed.includes(type)) &&
			!intent.excluded_payment_method_types?.includes(type) &&
			(redirects !== "never" || flows[type] !== "redirect") &&
			(intent.capture_method !== "manual" ||
				!withoutManualCapture.includes(type)),
	);
}

export const mayRedirect = (intent: Stripe.PaymentIntent) =>
	intent.payment_method_types.some((type) => flows[type] === "redirect");

/** The options an intent shows for its types: the defaults, overwritten by the parameters. */
export function optionsFor(types: string[], params: Record<string, unknown>) {
	return Object.fromEntries(
		types.map((type) => [
			type,
			{ ...defaultOptions[type], ...shown(params[type]) },
		]),
	);
}

function shown(options: unknown) {
	const entries = Object.entries(options ?? {});
	return Object.fromEntries(
		entries.filter(([name]) => !hiddenOptions.includes(name)),
	);
}

/** The types that are enabled in the Dashboard, by currency. Other currencies have cards only. */
const enabledTypes: Record<string, string[]> = {
	eur: ["card", "sepa_debit"],
	usd: ["card", "amazon_pay", "cashapp", "us_bank_account"],
};

const withoutManualCapture = ["sepa_debit", "us_bank_account"];

/** What is given for one confirmation and not kept. */
const hiddenOptions = ["cvc_token", "moto", "networks", "three_d_secure"];

const defaultOptions: Record<string, object> = {
	card: {
		installments: null,
		mandate_options: null,
		network: null,
		request_three_d_secure: "automatic",
	},
	us_bank_account: {
		financial_connections: { permissions: ["payment_method"], prefetch: [] },
		mandate_options: {},
		transaction_purpose: "unspecified",
		verification_method: "automatic",
	},
};
