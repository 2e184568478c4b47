import { takesPaymentMethodTypes } from "../api/api-versions";
import type { EndpointCall } from "../api/define-endpoint";
import { invalidRequest, noSuch } from "../api/errors";
import { ownValue } from "../api/own-value";
import { flows } from "../payment-methods/types";
import {
	maximumAmount,
	minimumAmount,
	supportedCurrencies,
} from "./currencies";
import {
	amountTooLarge,
	amountTooSmall,
	invalidCurrency,
	typesNoLongerSupported,
} from "./errors";
import type { CreateParams } from "./params";

type CheckedParams = Partial<CreateParams>;

/** Validates what does not depend on an existing intent. */
export function checkParams({ params, request }: EndpointCall<CheckedParams>) {
	if (
		params.payment_method_types &&
		!takesPaymentMethodTypes(request.version)
	) {
		throw typesNoLongerSupported();
	}
	for (const type of params.payment_method_types ?? []) {
		if (!ownValue(flows, type)) {
			throw unknownType(type);
		}
	}
	if (params.currency) {
		checkCurrency(params.currency.toLowerCase());
	}
	checkExclusive(params);
	checkReferences(params);
}

export function checkAmount({
	amount,
	currency,
}: {
	amount: number;
	currency: string;
}) {
	if (amount < minimumAmount(currency)) {
		throw amountTooSmall(currency);
	}
	if (amount > maximumAmount) {
		throw amountTooLarge(currency);
	}
}

export function checkTypes(types: string[]) {
	if (types.length === 0) {
		throw invalidRequest(
			"No valid payment method types for this Payment Intent. Please ensure that you have activated payment methods compatible with your chosen currency in your dashboard (https://dashboard.stripe.com/settings/payment_methods).",
		);
	}
}

function checkCurrency(currency: string) {
	if (!supportedCurrencies.includes(currency)) {
		throw invalidCurrency(currency);
	}
}

function checkExclusive(params: CheckedParams) {
	const other = excludedByAllowed.find((name) => params[name]);
	if (params.allowed_payment_method_types && other) {
		throw exclusive("allowed_payment_method_types", other);
	}
	if (
		params.payment_method_types &&
		params.automatic_payment_methods?.enabled
	) {
		throw exclusive("automatic_payment_methods", "payment_method_types");
	}
	if (params.payment_method && params.payment_method_data) {
		throw exclusive("payment_method", "payment_method_data");
	}
}

/** The emulator has no customers, mandates or confirmation tokens, so any id of one is unknown. */
function checkReferences(params: CheckedParams) {
	const kinds = {
		confirmation_token: "ConfirmationToken",
		customer: "customer",
		customer_account: "customer_account",
		mandate: "mandate",
	} as const;
	for (const [param, what] of Object.entries(kinds)) {
		const id = params[param as keyof typeof kinds];
		if (id) {
			throw noSuch(what, id, { param, status: 400 });
		}
	}
}

function exclusive(first: string, second: string) {
	return invalidRequest(
		`You may only specify one of these parameters: ${first}, ${second}.`,
		{ code: "parameters_exclusive", param: first },
	);
}

function unknownType(type: string) {
	return invalidRequest(
		`The payment method type "${type}" is invalid. Please ensure the provided type is activated in your dashboard (https://dashboard.stripe.com/account/payments/settings) and your account is enabled for any preview features that you are trying to use.`,
		{ param: "payment_method_types" },
	);
}

const excludedByAllowed = [
	"excluded_payment_method_types",
	"automatic_payment_methods",
	"payment_method_configuration",
] as const;
