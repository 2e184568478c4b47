import type { StripeElementsOptionsClientSecret } from "@stripe/stripe-js";
import type { Answer, Api } from "../api-client";

/** What Stripe knows about a payment when its Element loads. */
export interface Session {
	payment_method_preference: {
		ordered_payment_method_types: string[];
	};
}

export type GroupOptions = Pick<
	StripeElementsOptionsClientSecret,
	"appearance" | "clientSecret" | "fonts" | "loader" | "locale"
> & {
	mode?: string;
	allowedPaymentMethodTypes?: string[];
};

/** The group an element belongs to, as far as the element needs to know it. */
export interface ElementOwner {
	options: GroupOptions;
	session(): Promise<Answer<Session>>;
	forget(element: object): void;
}

/** Without an intent there is nothing to ask about yet, and a card is what any will take. */
export async function fetchSession(
	api: Api,
	{ clientSecret, locale, allowedPaymentMethodTypes }: GroupOptions,
): Promise<Answer<Session>> {
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
