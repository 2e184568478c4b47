import type { Account, StoredIntent, StoredMethod } from "../account";
import type { EndpointCall } from "../api/define-endpoint";
import { invalidRequest } from "../api/errors";
import { findPaymentMethod, newPaymentMethod } from "../payment-methods/create";
import { changeIntent } from "./change-intent";
import type { CreateParams } from "./params";

type PaymentMethodParams = Pick<
	CreateParams,
	"payment_method" | "payment_method_data"
>;

/** The payment method in the parameters, by id or as data, if there is one. */
export function methodFromParams(
	call: EndpointCall<PaymentMethodParams>,
	intent: StoredIntent,
) {
	const { payment_method, payment_method_data } = call.params;
	if (!payment_method && !payment_method_data) {
		return undefined;
	}
	const method = payment_method_data
		? newPaymentMethod(call, payment_method_data)
		: findPaymentMethod(call, payment_method ?? "");
	checkType(intent, method);
	return method;
}

export function attachedMethod(account: Account, { object }: StoredIntent) {
	const { payment_method } = object;
	return typeof payment_method === "string"
		? account.paymentMethods.get(payment_method)
		: undefined;
}

/** Sets the payment method and drops any pending action of an earlier one. */
export function attachMethod(intent: StoredIntent, method: StoredMethod) {
	changeIntent(intent, {
		payment_method: method.id,
		status: "requires_confirmation",
	});
}

function checkType(intent: StoredIntent, { object }: StoredMethod) {
	const types = intent.object.payment_method_types;
	if (types.includes(object.type)) {
		return;
	}
	throw invalidRequest(
		`The PaymentMethod provided (${object.type}) is not allowed for this PaymentIntent. Please attach one of the following payment method types: ${types.join(", ")}.`,
		{
			param: "payment_method",
			code: "payment_intent_incompatible_payment_method",
		},
	);
}
