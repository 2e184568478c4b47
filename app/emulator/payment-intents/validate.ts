import { takesPaymentMethodTypes } from "../api/api-versions";
import type { EndpointCall } from "../api/define-endpoint";
import { invalidRequest, noSuch } from "../api/errors";
import { ownValue } from "../api/own-value";
import { flows, noSuchType, stripesTypes } from "../payment-methods/types";
import {
	maximumAmount,
	minimumAmount,
	supportedCurrencies,
} from "../shared/currencies";
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
	checkTypeNames(params);
	if (params.currency) {
		checkCurrency(params.currency.toLowerCase());
	}
	checkExclusive(params);
	checkReferences(params);
	checkOffSession(params, params.setup_future_usage);
}

/** Of a new intent: what belongs to its confirmation comes with it only. */
export function checkCreateParams(call: EndpointCall<CreateParams>) {
	const { params } = call;
	const early = !params.confirm && onlyWithConfirm.find((name) => params[name]);
	if (early) {
		throw invalidRequest(
			`The parameter \`${early}\` cannot be passed when creating a PaymentIntent unless \`confirm\` is set to true.`,
			{ param: early },
		);
	}
	checkParams(call);
}

export function checkOffSession(
	{ off_session }: CheckedParams,
	futureUsage: string | null | undefined,
) {
	if (off_session && futureUsage) {
		throw invalidRequest(
			"You cannot confirm with the `off_session` parameter when `setup_future_usage` is also set on the PaymentIntent because you cannot set up future usages when processing payments off-session.",
			{ param: "off_session" },
		);
	}
}

/** For cards only a suffix may be sent. */
export function checkDescriptor(
	{ statement_descriptor }: CheckedParams,
	types: string[],
) {
	if (statement_descriptor && types.includes("card")) {
		throw invalidRequest(
			"The statement_descriptor parameter is not supported for the payment_method_type `card`. To continue supporting payment_method_type `card`, please pass in `statement_descriptor_suffix` or remove the `statement_descriptor` parameter altogether. Please see https://support.stripe.com/questions/use-of-the-statement-descriptor-parameter-on-paymentintents-for-card-charges for additional details.",
			{ param: "statement_descriptor" },
		);
	}
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

function checkTypeNames(params: CheckedParams) {
	for (const name of typeParams) {
		const unknown = params[name]?.find((type) => !stripesTypes.includes(type));
		if (unknown) {
			throw unknownType(unknown, name);
		}
	}
	const absent = params.payment_method_types?.find(
		(type) => !ownValue(flows, type),
	);
	if (absent) {
		throw invalidRequest(noSuchType(absent), { param: "payment_method_types" });
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

function unknownType(type: string, param: string) {
	return invalidRequest(
		`The payment method type "${type}" is invalid. Please ensure the provided type is activated in your dashboard (https://dashboard.stripe.com/account/payments/settings) and your account is enabled for any preview features that you are trying to use.`,
		{ param },
	);
}

const typeParams = [
	"payment_method_types",
	"allowed_payment_method_types",
	"excluded_payment_method_types",
] as const;

const onlyWithConfirm = [
	"error_on_requires_action",
	"mandate",
	"mandate_data",
	"off_session",
	"return_url",
] as const;

const excludedByAllowed = [
	"excluded_payment_method_types",
	"automatic_payment_methods",
	"payment_method_configuration",
] as const;
