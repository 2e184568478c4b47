import type { PaymentIntent, StripeError } from "@stripe/stripe-js";
import type { Answer, Api } from "../api-client";
import type { Params } from "../form-encoding";
import { IntegrationError } from "../integration-error";

export type PaymentResult =
	| { paymentIntent: PaymentIntent; error?: undefined }
	| { paymentIntent?: undefined; error: StripeError };

export async function retrieveIntent(
	api: Api,
	clientSecret: string,
): Promise<PaymentResult> {
	return asResult(
		await api.get<PaymentIntent>(pathOf(clientSecret), {
			client_secret: clientSecret,
		}),
	);
}

export async function confirmIntent(
	api: Api,
	clientSecret: string,
	params: Params,
): Promise<PaymentResult> {
	const { error, paymentIntent } = asResult(
		await api.post<PaymentIntent>(`${pathOf(clientSecret)}/confirm`, {
			...params,
			use_stripe_sdk: true,
			client_secret: clientSecret,
		}),
	);
	return error ? { error: asValidation(error) } : { paymentIntent };
}

/** With Stripe a shopper can't choose an account that there isn't, so here it is the form's own objection. */
function asValidation(error: StripeError): StripeError {
	const isOfTheForm =
		error.code === "payment_method_invalid_parameter_testmode";
	return isOfTheForm ? { ...error, type: "validation_error" } : error;
}

function asResult(answer: Answer<PaymentIntent>): PaymentResult {
	return answer.error
		? { error: answer.error }
		: { paymentIntent: answer.body };
}

function pathOf(clientSecret: string): string {
	const id = /^(pi_\w+?)_secret_\w+$/.exec(clientSecret)?.[1];
	if (id) {
		return `/v1/payment_intents/${id}`;
	}
	throw new IntegrationError(
		"Invalid value for clientSecret: it should be a PaymentIntent's client secret of the form pi_…_secret_….",
	);
}
