import type Stripe from "stripe";
import type { ActionContext, StoredIntent, StoredMethod } from "../account";
import { latestCharge, recordCharge } from "../charges/create";
import { noRequest } from "../events/record-event";
import { completePayment, failPayment } from "./authorize";

/** Starts a payment whose outcome comes days later; here, seconds. */
export function startDebit(
	act: ActionContext,
	intent: StoredIntent,
	method: StoredMethod,
) {
	const { account, cause } = act;
	const charge = recordCharge(account, intent.object, {
		method,
		pending: true,
	});
	const pending = { kind: "settlement" as const, method };
	intent.pending = pending;
	intent.object = {
		...intent.object,
		latest_charge: charge.id,
		status: "processing",
	};
	account.emit("payment_intent.processing", intent.object, cause);
	account.emit("charge.pending", charge, cause);

	if (method.behaviour.bank?.stays) {
		return;
	}
	account.schedule(account.settleMs, () => {
		const stillWaits = intent.pending === pending;
		const outcome = method.behaviour.bank?.fails ? "failed" : "succeeded";
		if (stillWaits) {
			settleDebit({ account, cause: noRequest }, intent, outcome);
		}
	});
}

/** Ends a `processing` payment. */
export function settleDebit(
	act: ActionContext,
	intent: StoredIntent,
	outcome: "succeeded" | "failed",
) {
	const charge = latestCharge(act.account, intent.object);
	if (!charge || intent.pending?.kind !== "settlement") {
		return;
	}
	const { method } = intent.pending;
	if (outcome === "succeeded") {
		completeDebit(act, intent, charge);
	} else {
		failDebit(act, intent, { charge, method });
	}
}

function completeDebit(
	{ account, cause }: ActionContext,
	intent: StoredIntent,
	charge: Stripe.Charge,
) {
	const paid = account.charges.put({
		...charge,
		amount_captured: charge.amount,
		captured: true,
		paid: true,
		status: "succeeded",
	});
	account.emit("charge.succeeded", paid, cause);
	completePayment(intent, paid, "succeeded");
	account.emit("payment_intent.succeeded", intent.object, cause);
}

function failDebit(
	act: ActionContext,
	intent: StoredIntent,
	{ charge, method }: { charge: Stripe.Charge; method: StoredMethod },
) {
	const { code, message } = method.behaviour.bank?.fails ?? returnedDebit;
	const failed = act.account.charges.put({
		...charge,
		failure_code: code,
		failure_message: message,
		status: "failed",
	});
	act.account.emit("charge.failed", failed, act.cause);
	failPayment(act, intent, {
		type: "invalid_request_error",
		code,
		message,
		charge: charge.id,
		payment_method: method.object,
	});
}

const returnedDebit = {
	code: "insufficient_funds",
	message:
		"The customer's account has insufficient funds to cover this payment.",
};
