import type Stripe from "stripe";
import type { StoredIntent } from "../account";
import { hasAutomaticMethods } from "../api/api-versions";
import type { EndpointCall } from "../api/define-endpoint";
import { newClientSecret, newId } from "../api/ids";
import { applyParams } from "./apply-params";
import type { CreateParams } from "./params";
import { checkAmount, checkDescriptor, checkTypes } from "./validate";

/** Builds an intent without storing it. */
export function newPaymentIntent({
	account,
	params,
	request,
}: EndpointCall<CreateParams>): StoredIntent {
	const id = newId("pi_3", 23);
	const object = applyParams(
		{
			...newIntentObject(id, params, automaticMethods(params, request.version)),
			created: account.nowSeconds(),
		},
		params,
	);
	checkAmount(object);
	checkTypes(object.payment_method_types);
	checkDescriptor(params, object.payment_method_types);
	return { id, object, pending: null };
}

function newIntentObject(
	id: string,
	params: CreateParams,
	automatic: Stripe.PaymentIntent["automatic_payment_methods"],
): Omit<Stripe.PaymentIntent, "created"> {
	return {
		...intentDefaults,
		id,
		amount: params.amount,
		automatic_payment_methods: automatic,
		client_secret: newClientSecret(id),
		confirmation_method: params.confirmation_method ?? "automatic",
		currency: params.currency.toLowerCase(),
		payment_method_configuration_details: automatic && {
			id: params.payment_method_configuration ?? configurationId,
			parent: null,
		},
	};
}

/** On by default, unless the request lists types, turns it off or is of an older version. */
function automaticMethods(params: CreateParams, version: string) {
	const automatic = params.automatic_payment_methods;
	const { enabled = hasAutomaticMethods(version) } = automatic ?? {};
	if (params.payment_method_types || !enabled) {
		return null;
	}
	return {
		allow_redirects: automatic?.allow_redirects ?? "always",
		enabled: true,
	};
}

const intentDefaults = {
	object: "payment_intent" as const,
	allowed_payment_method_types: null,
	amount_capturable: 0,
	amount_details: { tip: {} },
	amount_received: 0,
	application: null,
	application_fee_amount: null,
	canceled_at: null,
	cancellation_reason: null,
	capture_method: "automatic_async",
	customer: null,
	customer_account: null,
	description: null,
	excluded_payment_method_types: null,
	last_payment_error: null,
	latest_charge: null,
	livemode: false,
	managed_payments: { enabled: false },
	metadata: {},
	next_action: null,
	on_behalf_of: null,
	payment_method: null,
	payment_method_options: {},
	payment_method_types: ["card"],
	payment_record: null,
	processing: null,
	receipt_email: null,
	review: null,
	setup_future_usage: null,
	shipping: null,
	source: null,
	statement_descriptor: null,
	statement_descriptor_suffix: null,
	status: "requires_payment_method",
	transfer_data: null,
	transfer_group: null,
};

const configurationId = "pmc_1EmulatorEmulatorEmulato";
