import type {
	Account,
	ActionContext,
	PendingStep,
	StoredIntent,
} from "../account";
import { authorize, failPayment } from "../payment-intents/authorize";

export interface PendingAction {
	intent: StoredIntent;
	pending: Extract<PendingStep, { source: string }>;
}

/** The payment that waits for the customer here. One that has gone on waits no more. */
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
	act: ActionContext,
	intent: StoredIntent,
	outcome: "authorized" | "failed",
) {
	if (!intent.pending) {
		return;
	}
	const { method } = intent.pending;
	if (outcome === "authorized") {
		authorize(act, intent, { method, challenged: true });
	} else {
		failPayment(act, intent, {
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
