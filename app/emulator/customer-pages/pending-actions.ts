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

export function finishChallenge(
	context: ActionContext,
	intent: StoredIntent,
	result: ChallengeResult,
) {
	if (!intent.pending) {
		return;
	}
	const { method } = intent.pending;
	if (result === "authorized") {
		authorize(context, intent, { method, challenged: true });
	} else {
		failPayment(context, intent, {
			...failedChallenge,
			payment_method: method.object,
		});
	}
}

const failedChallenge = {
	type: "invalid_request_error",
	code: "payment_intent_authentication_failure",
	message:
		"The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod to attempt to fulfill this PaymentIntent again.",
} as const;
