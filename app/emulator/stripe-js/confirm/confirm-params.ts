import { isDebit } from "../form/validation";
import type { Params } from "../form-encoding";
import type { ConfirmOptions } from "./confirm-options";

/** The parameters of a confirmation. The page's own override what the shopper entered. */
export function confirmParams(
	{ confirmParams: pageParams = {} }: ConfirmOptions,
	entered?: Params,
	shipping?: Params,
): Params {
	if (!entered) {
		return pageParams;
	}
	return {
		...(shipping && { shipping }),
		...pageParams,
		payment_method_data: mergeParams(entered, pageParams.payment_method_data),
		expected_payment_method_type: entered.type,
		...(isDebit(String(entered.type)) && {
			mandate_data: pageParams.mandate_data ?? mandate,
		}),
	};
}

export function mergeParams(base: Params, overrides: Params[string]): Params {
	const merged = { ...base };
	if (!isParams(overrides)) {
		return merged;
	}
	for (const [name, value] of Object.entries(overrides)) {
		const current = base[name];
		if (value === undefined) {
			continue;
		}
		merged[name] = isParams(current) ? mergeParams(current, value) : value;
	}
	return merged;
}

const isParams = (value: Params[string]): value is Params =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** Accepted online; the API reads IP address and user agent from the request. */
const mandate: Params = {
	customer_acceptance: { type: "online", online: { infer_from_client: true } },
};
