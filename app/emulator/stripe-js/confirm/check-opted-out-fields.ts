import type { StripePaymentElementOptions } from "@stripe/stripe-js";
import type { Params } from "../form-encoding";
import { IntegrationError } from "../integration-error";

/** Whoever tells the Element never to ask for a detail has to give it when confirming. */
export function checkOptedOut(
	{ fields }: StripePaymentElementOptions,
	confirmParams: Params = {},
) {
	const data = confirmParams.payment_method_data as Params | undefined;
	for (const detail of optedOut(fields?.billingDetails)) {
		if (at(data?.billing_details, detail) === undefined) {
			refuse(detail);
		}
	}
}

interface Rules {
	[detail: string]: Rules | string | undefined;
}

/** The details marked "never", as the API names them: `email`, `address.postal_code`. */
function optedOut(rules: Rules | string | undefined): string[] {
	if (rules === "never") {
		return ["name", "email", "phone", "address"];
	}
	if (typeof rules !== "object") {
		return [];
	}
	return Object.entries(rules).flatMap(([detail, rule]) => {
		const name = detail === "postalCode" ? "postal_code" : detail;
		if (rule === "never") {
			return [name];
		}
		if (typeof rule !== "object") {
			return [];
		}
		return optedOut(rule).map((inner) => `${name}.${inner}`);
	});
}

function at(value: Params[string], path: string): Params[string] {
	return path
		.split(".")
		.reduce<Params[string]>(
			(inside, name) => (inside as Params | undefined)?.[name],
			value,
		);
}

function refuse(detail: string): never {
	throw new IntegrationError(
		`You specified "never" for fields.billing_details.${detail} when creating the payment Element, but did not pass confirmParams.payment_method_data.billing_details.${detail} when calling stripe.confirmPayment(). If you opt out of collecting data via the payment Element using the fields option, the data must be passed in when calling stripe.confirmPayment().`,
	);
}
