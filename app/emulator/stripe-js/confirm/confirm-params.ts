import type { Params } from "../form-encoding";
import type { ConfirmOptions } from "./confirm-options";

/** The parameters of a confirmation: what the page gave, over what the shopper entered. */
export function confirmParams(
	{ confirmParams: given = {} }: ConfirmOptions,
	entered?: Params,
): Params {
	if (!entered) {
		return given;
	}
	return {
		...given,
		payment_method_data: mergeParams(entered, given.payment_method_data),
		expected_payment_method_type: entered.type,
		...(entered.type === "us_bank_account" && {
			mandate_data: given.mandate_data ?? mandate,
		}),
	};
}

export function mergeParams(entered: Params, given: Params[string]): Params {
	const merged = { ...entered };
	if (!isParams(given)) {
		return merged;
	}
	for (const [name, value] of Object.entries(given)) {
		const under = entered[name];
		if (value === undefined) {
			continue;
		}
		merged[name] = isParams(under) ? mergeParams(under, value) : value;
	}
	return merged;
}

const isParams = (value: Params[string]): value is Params =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** The shopper agreed online; the API takes address and browser from the request itself. */
const mandate: Params = {
	customer_acceptance: { type: "online", online: { infer_from_client: true } },
};
