import type Stripe from "stripe";
import type { StoredIntent } from "../account";
import type { EndpointCall } from "../api/define-endpoint";
import { applyParams } from "./apply-params";
import { attachMethod, methodFromParams } from "./attach-payment-method";
import { changeIntent } from "./change-intent";
import { unexpectedState } from "./errors";
import type { UpdateParams } from "./params";
import { checkAmount, checkDescriptor, checkTypes } from "./validate";

export function updateIntent(
	call: EndpointCall<UpdateParams>,
	intent: StoredIntent,
) {
	const { params } = call;
	checkOpen(intent.object, params);
	const next = applyParams(
		{ ...intent.object, last_payment_error: null },
		params,
	);
	if (params.amount !== undefined || params.currency) {
		checkAmount(next);
	}
	checkTypes(next.payment_method_types);
	checkDescriptor(params, next.payment_method_types);
	const method = methodFromParams(call, { ...intent, object: next });

	const repriced =
		next.amount !== intent.object.amount ||
		next.currency !== intent.object.currency;
	intent.object = next;
	if (method) {
		attachMethod(intent, method);
	} else if (repriced && next.status === "requires_action") {
		changeIntent(intent, { status: "requires_confirmation" });
	}
}

function checkOpen(intent: Stripe.PaymentIntent, params: UpdateParams) {
	if (updatable.includes(intent.status)) {
		return;
	}
	const fixed = fixedOncePaid.find((name) => params[name] !== undefined);
	if (!fixed) {
		return;
	}
	throw unexpectedState(
		intent,
		`This PaymentIntent's ${fixed} could not be updated because it has a status of ${intent.status}. You may only update the ${fixed} of a PaymentIntent with one of the following statuses: ${updatable.join(", ")}.`,
		fixed,
	);
}

const updatable = [
	"requires_payment_method",
	"requires_confirmation",
	"requires_action",
];

/** These cannot change after the payment; the others can at any time. */
const fixedOncePaid = [
	"amount",
	"currency",
	"payment_method",
	"payment_method_data",
	"payment_method_options",
	"capture_method",
	"setup_future_usage",
	"allowed_payment_method_types",
	"excluded_payment_method_types",
] as const;
