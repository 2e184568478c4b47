import type Stripe from "stripe";
import { invalidRequest } from "../api/errors";
import {
	formatAmount,
	maximumAmount,
	minimumAmount,
	supportedCurrencies,
} from "../shared/currencies";

export const secretGivenAsId = () =>
	invalidRequest(
		"You passed a string that looks like a client secret as the PaymentIntent ID, but you must provide a valid PaymentIntent ID. Please use the value in the `id` field of the PaymentIntent.",
		{ code: "resource_missing", param: "intent" },
		404,
	);

export const wrongClientSecret = () =>
	invalidRequest(
		"The client_secret provided does not match the client_secret associated with the PaymentIntent.",
		{ code: "payment_intent_invalid_parameter", param: "client_secret" },
	);

export const amountIsZero = () =>
	invalidRequest(
		"The amount must be greater than or equal to the minimum charge amount allowed for your account and the currency set (https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts).  If you want to save a Payment Method for future use without an immediate payment, use a Setup Intent instead: https://docs.stripe.com/payments/setup-intents",
		{ code: "parameter_invalid_integer", param: "amount" },
	);

export const amountTooSmall = (currency: string, param = "amount") =>
	invalidRequest(
		`Amount must be at least ${formatAmount(minimumAmount(currency), currency)} ${currency}`,
		{ code: "amount_too_small", param },
	);

export const amountTooLarge = (currency: string) =>
	invalidRequest(
		`Amount must be no more than ${formatAmount(maximumAmount, currency)}`,
		{
			code: "amount_too_large",
			param: "amount",
		},
	);

export const invalidCurrency = (currency: string) =>
	invalidRequest(
		`Invalid currency: ${currency}. Stripe currently supports these currencies: ${supportedCurrencies.join(", ")}`,
		{ param: "currency" },
	);

export const typesNoLongerSupported = () =>
	invalidRequest(
		"The `payment_method_types` parameter is no longer supported in this API version. Use `allowed_payment_method_types`, `excluded_payment_method_types` or your Dashboard settings instead.",
		{
			code: "payment_method_types_no_longer_supported",
			param: "payment_method_types",
		},
	);

export const noReturnUrl = (payment_intent: Stripe.PaymentIntent) =>
	invalidRequest(
		"This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.",
		{ payment_intent },
	);

export const unexpectedState = (
	payment_intent: Stripe.PaymentIntent,
	message: string,
	param?: string,
) =>
	invalidRequest(message, {
		code: "payment_intent_unexpected_state",
		payment_intent,
		...(param && { param }),
	});
