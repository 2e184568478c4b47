import type Stripe from "stripe";

/** The `error` object of Stripe's error responses. */
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

export const docUrl = (code: string) =>
	`https://stripe.com/docs/error-codes/${code.replaceAll("_", "-")}`;

export type ErrorDetails = Omit<ErrorBody, "type" | "message">;

export function invalidRequest(
	message: string,
	details: ErrorDetails = {},
	status = 400,
) {
	return new ApiError(status, {
		type: "invalid_request_error",
		message,
		...details,
	});
}

export const missingParam = (param: string) =>
	invalidRequest(`Missing required param: ${param}.`, {
		code: "parameter_missing",
		param,
	});

export const noKey = () =>
	invalidRequest(
		"You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details, or we can help at https://support.stripe.com/.",
		{},
		401,
	);

export const wrongKey = (key: string) =>
	invalidRequest(`Invalid API Key provided: ${masked(key)}`, {}, 401);

export const secretKeyRequired = () =>
	invalidRequest(
		"This API call cannot be made with a publishable API key. Please use a secret API key. You can find a list of your API keys at https://dashboard.stripe.com/account/apikeys.",
		{ code: "secret_key_required" },
		403,
	);

export const noSuch = (
	what: string,
	id: string,
	{ param = "id", status = 404 } = {},
) =>
	invalidRequest(
		`No such ${what}: '${id}'`,
		{ code: "resource_missing", param },
		status,
	);

function masked(key: string) {
	const prefix = /^[a-z]{2}_(test|live)_/.exec(key)?.[0] ?? "";
	const hidden = Math.max(0, key.length - prefix.length - 4);
	return `${prefix}${"*".repeat(hidden)}${key.slice(prefix.length + hidden)}`;
}
