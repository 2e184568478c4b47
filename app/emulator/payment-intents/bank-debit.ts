import type Stripe from "stripe";
import type { Act, Intent, Method } from "../account";
import { latestCharge, recordCharge } from "../charges/create";
import { BY_ITSELF } from "../events/record-event";
import { fail, settle } from "./authorize";

/** Starts a payment whose outcome comes days later; here, seconds. */
export function startDebit(act: Act, intent: Intent, method: Method) {
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
	account.later(account.settleMs, () => {
		const stillWaits = intent.pending === pending;
		const outcome = method.behaviour.bank?.fails ? "failed" : "succeeded";
		if (stillWaits) {
			settleDebit({ account, cause: BY_ITSELF }, intent, outcome);
		}
	});
}

/** Ends a `processing` payment. */
export function settleDebit(
	act: Act,
	intent: Intent,
	outcome: "succeeded" | "failed",
) {
	const charge = latestCharge(act.account, intent.object);
	if (!charge || intent.pending?.kind !== "settlement") {
		return;
	}
	const { method } = intent.pending;
	if (outcome === "succeeded") {
		receive(act, intent, charge);
	} else {
		bounce(act, intent, { charge, method });
	}
}

function receive(
	{ account, cause }: Act,
	intent: Intent,
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
	settle(intent, paid, "succeeded");
	account.emit("payment_intent.succeeded", intent.object, cause);
}

function bounce(
	act: Act,
	intent: Intent,
	{ charge, method }: { charge: Stripe.Charge; method: Method },
) {
	const { code, message } = method.behaviour.bank?.fails ?? RETURNED;
	const failed = act.account.charges.put({
		...charge,
		failure_code: code,
		failure_message: message,
		status: "failed",
	});
	act.account.emit("charge.failed", failed, act.cause);
	fail(act, intent, {
		type: "invalid_request_error",
		code,
		message,
		charge: charge.id,
		payment_method: method.object,
	});
}

const RETURNED = {
	code: "insufficient_funds",
	message:
		"The customer's account has insufficient funds to cover this payment.",
};
