import type {
	Account,
	ActionContext,
	ChallengeResult,
	PendingStep,
	StoredIntent,
} from "../account";
import { authorize, failPayment } from "../payment-intents/authorize";

export interface PendingAction {
	intent: StoredIntent;
	pending: Extract<PendingStep, { source: string }>;
}

/** The payment that waits for the customer under this source, if it still does. */
export function findAction(
	account: Account,
	source: unknown,
): PendingAction | undefined {
	for (const intent of account.paymentIntents.newestFirst()) {
		const { pending } = intent;
		if (pending && pending.kind !== "settlement" && pending.source === source) {
			return { intent, pending };
		}
	}
	return undefined;
}

/** Goes on with the payment as the customer chose. */
export function finishAction(
	context: ActionContext,
	{ intent, pending }: PendingAction,
	result: ChallengeResult,
) {
	const { kind, method } = pending;
	if (result === "authorized") {
		authorize(context, intent, { method, challenged: kind === "challenge" });
	} else {
		failPayment(context, intent, {
			type: "invalid_request_error",
			...failures[kind],
			payment_method: method.object,
		});
	}
}

const failures = {
	challenge: {
		code: "payment_intent_authentication_failure",
		message:
			"The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod to attempt to fulfill this PaymentIntent again.",
	},
	redirect: {
		code: "payment_intent_payment_attempt_failed",
		message: "The payment failed.",
	},
};
