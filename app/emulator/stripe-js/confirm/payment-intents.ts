import type { PaymentIntent, StripeError } from "@stripe/stripe-js";
import type { ApiClient, ApiResult } from "../api-client";
import type { Params } from "../form-encoding";
import { IntegrationError } from "../integration-error";

export type PaymentResult =
	| { paymentIntent: PaymentIntent; error?: undefined }
	| { paymentIntent?: undefined; error: StripeError };

export async function retrieveIntent(
	api: ApiClient,
	clientSecret: string,
): Promise<PaymentResult> {
	return toPaymentResult(
		await api.get<PaymentIntent>(intentPath(clientSecret), {
			client_secret: clientSecret,
		}),
	);
}

export async function confirmIntent(
	api: ApiClient,
	clientSecret: string,
	params: Params,
): Promise<PaymentResult> {
	const { error, paymentIntent } = toPaymentResult(
		await api.post<PaymentIntent>(`${intentPath(clientSecret)}/confirm`, {
			...params,
			use_stripe_sdk: true,
			client_secret: clientSecret,
		}),
	);
	return error ? { error: toFormError(error) } : { paymentIntent };
}

/** With Stripe a shopper can't enter a wrong test account, so this becomes an error of the form. */
function toFormError(error: StripeError): StripeError {
	const isOfTheForm =
		error.code === "payment_method_invalid_parameter_testmode";
	return isOfTheForm ? { ...error, type: "validation_error" } : error;
}

function toPaymentResult(result: ApiResult<PaymentIntent>): PaymentResult {
	return result.error
		? { error: result.error }
		: { paymentIntent: result.body };
}

function intentPath(clientSecret: string): string {
	const id = /^(pi_\w+?)_secret_\w+$/.exec(clientSecret)?.[1];
	if (id) {
		return `/v1/payment_intents/${id}`;
	}
	throw new IntegrationError(
		"Invalid value for clientSecret: it should be a PaymentIntent's client secret of the form pi_…_secret_….",
	);
}
