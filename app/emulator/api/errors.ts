import type Stripe from "stripe";
import {
	formatMoney,
	MAXIMUM,
	minimumOf,
	SUPPORTED,
} from "../payment-intents/currencies";

/** What Stripe says under `error`. */
export interface ErrorBody {
	type:
		| "api_error"
		| "card_error"
		| "idempotency_error"
		| "invalid_request_error";
	message: string;
	code?: string;
	decline_code?: string;
	param?: string;
	advice_code?: string;
	network_decline_code?: string;
	charge?: string;
	payment_intent?: Stripe.PaymentIntent;
	payment_method?: Stripe.PaymentMethod;
}

export class ApiError extends Error {
	constructor(
		readonly status: number,
		readonly body: ErrorBody,
	) {
		super(body.message);
	}
}

export function docUrl(code: string) {
	return `https://stripe.com/docs/error-codes/${code.replaceAll("_", "-")}`;
}

type Details = Omit<ErrorBody, "type" | "message">;

export function invalid(message: string, details: Details = {}, status = 400) {
	return new ApiError(status, {
		type: "invalid_request_error",
		message,
		...details,
	});
}

export const missing = (param: string) =>
	invalid(`Missing required param: ${param}.`, {
		code: "parameter_missing",
		param,
	});

export const noKey = () =>
	invalid(
		"You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details, or we can help at https://support.stripe.com/.",
		{},
		401,
	);

export const wrongKey = (key: string) =>
	invalid(`Invalid API Key provided: ${masked(key)}`, {}, 401);

export const secretKeyRequired = () =>
	invalid(
		"This API call cannot be made with a publishable API key. Please use a secret API key. You can find a list of your API keys at https://dashboard.stripe.com/account/apikeys.",
		{ code: "secret_key_required" },
		403,
	);

export const unknownUrl = (method: string, path: string) =>
	invalid(
		`Unrecognized request URL (${method}: ${path}). If you are trying to list objects, remove the trailing slash. If you are trying to retrieve an object, make sure you passed a valid (non-empty) identifier in your code. Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`,
		{},
		404,
	);

export const noSuch = (
	what: string,
	id: string,
	{ param = "id", status = 404 } = {},
) =>
	invalid(
		`No such ${what}: '${id}'`,
		{ code: "resource_missing", param },
		status,
	);

export const secretGivenAsId = () =>
	invalid(
		"You passed a string that looks like a client secret as the PaymentIntent ID, but you must provide a valid PaymentIntent ID. Please use the value in the `id` field of the PaymentIntent.",
		{ code: "resource_missing", param: "intent" },
		404,
	);

export const wrongClientSecret = () =>
	invalid(
		"The client_secret provided does not match the client_secret associated with the PaymentIntent.",
		{ code: "payment_intent_invalid_parameter", param: "client_secret" },
	);

export const noAmount = () =>
	invalid(
		"The amount must be greater than or equal to the minimum charge amount allowed for your account and the currency set (https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts).  If you want to save a Payment Method for future use without an immediate payment, use a Setup Intent instead: https://docs.stripe.com/payments/setup-intents",
		{ code: "parameter_invalid_integer", param: "amount" },
	);

export const amountTooSmall = (currency: string) =>
	invalid(
		`Amount must be at least ${formatMoney(minimumOf(currency), currency)} ${currency}`,
		{ code: "amount_too_small", param: "amount" },
	);

export const amountTooLarge = (currency: string) =>
	invalid(`Amount must be no more than ${formatMoney(MAXIMUM, currency)}`, {
		code: "amount_too_large",
		param: "amount",
	});

export const badCurrency = (currency: string) =>
	invalid(
		`Invalid currency: ${currency}. Stripe currently supports these currencies: ${SUPPORTED.join(", ")}`,
		{ param: "currency" },
	);

export const typesNoLongerSupported = () =>
	invalid(
		"The `payment_method_types` parameter is no longer supported in this API version. Use `allowed_payment_method_types`, `excluded_payment_method_types` or your Dashboard settings instead.",
		{
			code: "payment_method_types_no_longer_supported",
			param: "payment_method_types",
		},
	);

export const noReturnUrl = (payment_intent: Stripe.PaymentIntent) =>
	invalid(
		"This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.",
		{ payment_intent },
	);

export const unexpectedState = (
	payment_intent: Stripe.PaymentIntent,
	message: string,
	param?: string,
) =>
	invalid(message, {
		code: "payment_intent_unexpected_state",
		payment_intent,
		...(param && { param }),
	});

export const rawCardFromServer = () =>
	invalid(
		"Sending credit card numbers directly to the Stripe API is generally unsafe. We suggest you use test tokens that map to the test card you are using, see https://stripe.com/docs/testing. To enable testing raw card data APIs, see https://support.stripe.com/questions/enabling-access-to-raw-card-data-apis.",
		{},
		402,
	);

export const cardError = (message: string, details: Details) =>
	new ApiError(402, { type: "card_error", message, ...details });

function masked(key: string) {
	const prefix = /^[a-z]{2}_(test|live)_/.exec(key)?.[0] ?? "";
	const hidden = Math.max(0, key.length - prefix.length - 4);
	return `${prefix}${"*".repeat(hidden)}${key.slice(prefix.length + hidden)}`;
}
