import type Stripe from "stripe";

/** What follows the confirmation, by payment method type. The types listed here are those that exist. */
export const flows: Record<string, "card" | "redirect" | "delayed"> = {
	card: "card",
	amazon_pay: "redirect",
	cashapp: "redirect",
	us_bank_account: "delayed",
};

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
		entries.filter(([name]) => shownOptions.includes(name)),
	);
}

/** The types that are enabled in the Dashboard, by currency. Other currencies have cards only. */
const enabledTypes: Record<string, string[]> = {
	usd: ["card", "amazon_pay", "cashapp", "us_bank_account"],
};

const withoutManualCapture = ["us_bank_account"];

const shownOptions = [
	"capture_method",
	"network",
	"request_three_d_secure",
	"setup_future_usage",
	"verification_method",
];

const defaultOptions: Record<string, object> = {
	card: {
		installments: null,
		mandate_options: null,
		network: null,
		request_three_d_secure: "automatic",
	},
	us_bank_account: { verification_method: "automatic" },
};
