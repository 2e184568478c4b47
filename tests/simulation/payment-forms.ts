import { shippingForm } from "../support/stripe/shipping";

const card = (number: string) => ({
	"payment_method_data[type]": "card",
	"payment_method_data[card][number]": number,
	"payment_method_data[card][exp_month]": "12",
	"payment_method_data[card][exp_year]": "34",
	"payment_method_data[card][cvc]": "123",
	use_stripe_sdk: "true",
	...shippingForm,
});

/** What Stripe.js sends for a form that is filled in. */
export const methods = {
	card: card("4242424242424242"),
	declined: card("4000000000000002"),
	threeDSecure: card("4000002760003184"),
	bank: {
		"payment_method_data[type]": "us_bank_account",
		"payment_method_data[us_bank_account][account_number]": "000123456789",
		"payment_method_data[us_bank_account][routing_number]": "110000000",
		"payment_method_data[us_bank_account][account_holder_type]": "individual",
		"payment_method_data[us_bank_account][account_type]": "checking",
		"payment_method_data[billing_details][name]": "Jenny Rosen",
		"payment_method_data[billing_details][email]": "jenny@example.com",
		"mandate_data[customer_acceptance][type]": "online",
		...shippingForm,
	},
};
