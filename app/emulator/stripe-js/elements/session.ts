import type { StripeElementsOptionsClientSecret } from "@stripe/stripe-js";
import type { ApiClient, ApiResult } from "../api-client";

/** The response of `/v1/elements/sessions`, as far as the Element reads it. */
export interface Session {
	payment_method_preference: {
		ordered_payment_method_types: string[];
	};
}

export interface ElementsOptions
	extends Pick<
		StripeElementsOptionsClientSecret,
		"appearance" | "clientSecret" | "fonts" | "loader" | "locale"
	> {
	mode?: string;
	allowedPaymentMethodTypes?: string[];
}

/** The Elements group of an element, as far as the element uses it. */
export interface ElementOwner {
	options: ElementsOptions;
	session(): Promise<ApiResult<Session>>;
	removeElement(element: object): void;
}

/** Without an intent there is nothing to fetch; every intent accepts a card. */
export async function fetchSession(
	api: ApiClient,
	{ clientSecret, locale, allowedPaymentMethodTypes }: ElementsOptions,
): Promise<ApiResult<Session>> {
	if (clientSecret) {
		return api.get<Session>("/v1/elements/sessions", {
			client_secret: clientSecret,
			type: "payment_intent",
			locale,
		});
	}
	const methods = allowedPaymentMethodTypes ?? ["card"];
	return {
		body: {
			payment_method_preference: { ordered_payment_method_types: methods },
		},
	};
}
