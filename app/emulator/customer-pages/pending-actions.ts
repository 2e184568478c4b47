import type { Account, Act, Intent, Pending } from "../account";
import { authorize, fail } from "../payment-intents/authorize";

export interface Action {
	intent: Intent;
	pending: Extract<Pending, { source: string }>;
}

const FAILED = {
	type: "invalid_request_error",
	code: "payment_intent_authentication_failure",
	message:
		"The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod to attempt to fulfill this PaymentIntent again.",
} as const;

/** The payment that waits for the customer here. One that has gone on waits no more. */
export function findAction(
	account: Account,
	source: unknown,
): Action | undefined {
	for (const intent of account.intents.newestFirst()) {
		const { pending } = intent;
		if (pending && pending.kind !== "settlement" && pending.source === source) {
			return { intent, pending };
		}
	}
	return undefined;
}

export function finishChallenge(
	act: Act,
	intent: Intent,
	outcome: "authorized" | "failed",
) {
	if (!intent.pending) {
		return;
	}
	const { method } = intent.pending;
	if (outcome === "authorized") {
		authorize(act, intent, { method, challenged: true });
	} else {
		fail(act, intent, { ...FAILED, payment_method: method.object });
	}
}
