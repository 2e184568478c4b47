import type Stripe from "stripe";
import type { StoredIntent, StoredMethod } from "../account";
import type { EndpointCall } from "../api/define-endpoint";
import { ApiError, invalidRequest } from "../api/errors";
import { flows, mayRedirect } from "../payment-methods/types";
import { cardIds } from "../test-data/card-ids";
import { declineOf } from "../test-data/declines";
import { testCards } from "../test-data/test-cards";
import { applyParams } from "./apply-params";
import {
	attachedMethod,
	attachMethod,
	methodFromParams,
} from "./attach-payment-method";
import { authorize, declinePayment } from "./authorize";
import { startDebit } from "./bank-debit";
import { noReturnUrl, unexpectedState } from "./errors";
import { requireAction } from "./next-action";
import type { ConfirmParams, CreateParams } from "./params";
import { checkOffSession } from "./validate";

type ConfirmingParams = Partial<ConfirmParams & CreateParams>;

/** Tries to take the payment and updates the intent with the result. Throws if the card is declined. */
export function confirmIntent(
	call: EndpointCall<ConfirmingParams>,
	intent: StoredIntent,
	newMethod?: StoredMethod,
) {
	checkStatus(intent.object);
	const object = applyParams(
		{ ...intent.object, last_payment_error: null },
		call.params,
	);
	const method =
		newMethod ??
		methodFromParams(call, { ...intent, object }) ??
		attachedMethod(call.account, intent);
	if (!method) {
		throw withoutMethod(intent.object);
	}
	checkOffSession(call.params, object.setup_future_usage);
	checkReturnUrl(call, intent.object, method);
	checkMandate(call, method);

	intent.object = object;
	attachMethod(intent, method);
	startPayment(call, intent, method);
}

function startPayment(
	call: EndpointCall<ConfirmingParams>,
	intent: StoredIntent,
	method: StoredMethod,
) {
	switch (flows[method.object.type]) {
		case "redirect":
			return requireAction(call, intent, { kind: "redirect", method });
		case "delayed":
			return startDebit(call, intent, method);
		default:
			return payByCard(call, intent, withPlannedOutcome(call, method));
	}
}

/** The card as it is, but for what was planned to come of the next payment. */
function withPlannedOutcome(
	{ account }: EndpointCall<ConfirmingParams>,
	method: StoredMethod,
): StoredMethod {
	const outcome = account.faults.nextOutcome()?.replace("pm_card_", "");
	const card = testCards[cardIds[outcome ?? ""] ?? ""];
	return card ? { ...method, behaviour: { card } } : method;
}

function payByCard(
	call: EndpointCall<ConfirmingParams>,
	intent: StoredIntent,
	method: StoredMethod,
) {
	const offSession = Boolean(call.params.off_session);
	const declined = !needsChallenge(intent.object, method, offSession)
		? authorize(call, intent, { method })
		: offSession
			? declinePayment(call, intent, {
					method,
					decline: declineOf("authentication_required"),
				})
			: null;
	if (declined) {
		throw new ApiError(402, declined);
	}
	if (intent.object.status !== "requires_confirmation") {
		return;
	}
	if (call.params.error_on_requires_action) {
		throw actionRefused(intent.object);
	}
	requireAction(call, intent, { kind: "challenge", method });
}

function needsChallenge(
	intent: Stripe.PaymentIntent,
	{ behaviour }: StoredMethod,
	offSession: boolean,
) {
	const requested = intent.payment_method_options?.card?.request_three_d_secure;
	switch (behaviour.card?.challenge) {
		case "required":
			return true;
		case "on_session":
			return !offSession;
		case "optional":
			return requested === "any" || requested === "challenge";
		default:
			return false;
	}
}

function checkStatus(intent: Stripe.PaymentIntent) {
	if (confirmable.includes(intent.status)) {
		return;
	}
	throw unexpectedState(
		intent,
		intent.status === "succeeded"
			? "You cannot confirm this PaymentIntent because it has already succeeded after being previously confirmed."
			: `You cannot confirm this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be confirmed: ${confirmable.join(", ")}.`,
	);
}

function withoutMethod(intent: Stripe.PaymentIntent) {
	return unexpectedState(
		intent,
		"You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.",
	);
}

/** Servers must send `return_url` if any enabled method redirects; Stripe.js only if the chosen one does. */
function checkReturnUrl(
	{ params, request }: EndpointCall<ConfirmingParams>,
	intent: Stripe.PaymentIntent,
	method: StoredMethod,
) {
	if (params.return_url) {
		return;
	}
	if (
		request.key === "secret" &&
		intent.automatic_payment_methods &&
		mayRedirect(intent)
	) {
		throw noReturnUrl(intent);
	}
	if (flows[method.object.type] === "redirect") {
		throw invalidRequest(
			`You must provide a \`return_url\` when confirming using the payment method type ${method.object.type}.`,
			{ code: "parameter_missing", param: "return_url" },
		);
	}
}

function checkMandate(
	{ params }: EndpointCall<ConfirmingParams>,
	{ object }: StoredMethod,
) {
	if (flows[object.type] === "delayed" && !params.mandate_data) {
		throw invalidRequest(
			"This PaymentIntent requires a mandate, but no existing mandate was found. Collect mandate acceptance from the customer and try again, providing acceptance data in the mandate_data parameter.",
			{ code: "payment_intent_mandate_invalid", param: "mandate_data" },
		);
	}
}

function actionRefused(payment_intent: Stripe.PaymentIntent) {
	return new ApiError(402, {
		type: "card_error",
		code: "authentication_required",
		message:
			"This payment required an authentication action to complete, but `error_on_requires_action` was set. When you're ready, you can upgrade your integration to handle actions at https://stripe.com/docs/payments/payment-intents/upgrade-to-handle-actions.",
		payment_intent,
	});
}

const confirmable = [
	"requires_payment_method",
	"requires_confirmation",
	"requires_action",
];
