import type { StripePaymentElementOptions } from "@stripe/stripe-js";
import type { Params } from "../form-encoding";
import { IntegrationError } from "../integration-error";

/** Throws IntegrationError when the page set a detail to "never" and does not pass it in `confirmParams`. */
export function checkOptedOutFields(
	{ fields }: StripePaymentElementOptions,
	confirmParams: Params = {},
) {
	const data = confirmParams.payment_method_data as Params | undefined;
	for (const detail of optedOutFields(fields?.billingDetails)) {
		if (valueAt(data?.billing_details, detail) === undefined) {
			throwMissing(detail);
		}
	}
}

interface FieldRules {
	[detail: string]: FieldRules | string | undefined;
}

/** The details set to "never", with the API's names: `email`, `address.postal_code`. */
function optedOutFields(rules: FieldRules | string | undefined): string[] {
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
		return optedOutFields(rule).map((inner) => `${name}.${inner}`);
	});
}

function valueAt(value: Params[string], path: string): Params[string] {
	return path
		.split(".")
		.reduce<Params[string]>(
			(current, name) => (current as Params | undefined)?.[name],
			value,
		);
}

function throwMissing(detail: string): never {
	throw new IntegrationError(
		`You specified "never" for fields.billing_details.${detail} when creating the payment Element, but did not pass confirmParams.payment_method_data.billing_details.${detail} when calling stripe.confirmPayment(). If you opt out of collecting data via the payment Element using the fields option, the data must be passed in when calling stripe.confirmPayment().`,
	);
}
