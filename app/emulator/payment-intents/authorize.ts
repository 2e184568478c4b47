import type Stripe from "stripe";
import type { ActionContext, StoredIntent, StoredMethod } from "../account";
import { docUrl, type ErrorBody } from "../api/errors";
import { recordCharge } from "../charges/create";
import { openTestDisputes } from "../disputes/open";
import { type Decline, declineOf } from "../test-data/declines";
import { changeIntent } from "./change-intent";

interface CardAttempt {
	method: StoredMethod;
	/** The customer has passed 3-D Secure. */
	challenged?: boolean;
}

/** Charges the card. Returns the error if the bank declines, otherwise null. */
export function authorize(
	context: ActionContext,
	intent: StoredIntent,
	attempt: CardAttempt,
) {
	const decline = attempt.method.behaviour.card?.decline;
	if (decline) {
		return declinePayment(context, intent, {
			...attempt,
			decline: declineOf(decline),
		});
	}
	approvePayment(context, intent, attempt);
	return null;
}

export function declinePayment(
	context: ActionContext,
	intent: StoredIntent,
	{ decline, ...attempt }: CardAttempt & { decline: Decline },
): ErrorBody {
	const { account, cause } = context;
	const charge = recordCharge(context, intent.object, { ...attempt, decline });
	const error = {
		...decline,
		type: "card_error" as const,
		charge: charge.id,
		payment_method: attempt.method.object,
	};
	account.emit("charge.failed", charge, cause);
	failPayment(context, intent, error);
	return { ...error, payment_intent: intent.object };
}

/** Ends a failed attempt; the intent then requires another payment method. */
export function failPayment(
	context: ActionContext,
	intent: StoredIntent,
	error: ErrorBody,
) {
	changeIntent(intent, {
		last_payment_error: {
			...error,
			...(error.code && { doc_url: docUrl(error.code) }),
		},
		latest_charge: error.charge ?? intent.object.latest_charge,
		payment_method: null,
		status: "requires_payment_method",
	});
	context.account.emit(
		"payment_intent.payment_failed",
		intent.object,
		context.cause,
	);
}

/** Takes the money, or only reserves it for manual capture. */
function approvePayment(
	context: ActionContext,
	intent: StoredIntent,
	attempt: CardAttempt,
) {
	const { account, cause } = context;
	const charge = recordCharge(context, intent.object, attempt);
	account.emit("charge.succeeded", charge, cause);
	const manual = intent.object.capture_method === "manual";
	if (!manual) {
		openTestDisputes(context, charge, attempt.method.behaviour);
	}
	completePayment(intent, charge, manual ? "requires_capture" : "succeeded");
	account.emit(
		manual
			? "payment_intent.amount_capturable_updated"
			: "payment_intent.succeeded",
		intent.object,
		cause,
	);
}

export function completePayment(
	intent: StoredIntent,
	charge: Stripe.Charge,
	status: "requires_capture" | "succeeded",
) {
	const { amount } = intent.object;
	changeIntent(intent, {
		amount_capturable: status === "succeeded" ? 0 : amount,
		amount_received: status === "succeeded" ? amount : 0,
		last_payment_error: null,
		latest_charge: charge.id,
		payment_method: charge.payment_method,
		status,
	});
}
