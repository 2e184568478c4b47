import type Stripe from "stripe";
import type { ActionContext, StoredIntent, StoredMethod } from "../account";
import { latestCharge, recordCharge } from "../charges/create";
import { openTestDisputes } from "../disputes/open";
import { noRequest } from "../events/record-event";
import { insufficientFunds } from "../test-data/test-bank-accounts";
import { completePayment, failPayment } from "./authorize";
import { changeIntent } from "./change-intent";

/** Starts a bank debit. It settles days later at Stripe, here after `settleMs`. */
export function startDebit(
	context: ActionContext,
	intent: StoredIntent,
	method: StoredMethod,
) {
	const { account, cause } = context;
	const charge = recordCharge(context, intent.object, {
		method,
		pending: true,
	});
	const pending = { kind: "settlement" as const, method };
	const changes = { latest_charge: charge.id, status: "processing" };
	changeIntent(intent, changes, pending);
	account.emit("payment_intent.processing", intent.object, cause);
	account.emit("charge.pending", charge, cause);

	if (method.behaviour.bank?.stays) {
		return;
	}
	const ms = method.behaviour.bank?.slow ? slowMs : account.settleMs;
	account.schedule(ms, () => {
		const stillWaits = intent.pending === pending;
		const result = method.behaviour.bank?.fails ? "failed" : "succeeded";
		if (stillWaits) {
			settleDebit({ account, cause: noRequest }, intent, result);
		}
	});
}

/** Ends a `processing` payment as succeeded or failed. */
export function settleDebit(
	context: ActionContext,
	intent: StoredIntent,
	result: "succeeded" | "failed",
) {
	const charge = latestCharge(context.account, intent.object);
	if (!charge || intent.pending?.kind !== "settlement") {
		return;
	}
	const { method } = intent.pending;
	if (result === "succeeded") {
		completeDebit(context, intent, { charge, method });
	} else {
		failDebit(context, intent, { charge, method });
	}
}

interface Debit {
	charge: Stripe.Charge;
	method: StoredMethod;
}

function completeDebit(
	context: ActionContext,
	intent: StoredIntent,
	{ charge, method }: Debit,
) {
	const { account, cause } = context;
	const paid = account.charges.put({
		...charge,
		amount_captured: charge.amount,
		captured: true,
		paid: true,
		status: "succeeded",
	});
	account.emit("charge.succeeded", paid, cause);
	openTestDisputes(context, paid, method.behaviour);
	completePayment(intent, paid, "succeeded");
	account.emit("payment_intent.succeeded", intent.object, cause);
}

function failDebit(
	context: ActionContext,
	intent: StoredIntent,
	{ charge, method }: Debit,
) {
	const { code, message } = method.behaviour.bank?.fails ?? insufficientFunds;
	const failed = context.account.charges.put({
		...charge,
		failure_code: code,
		failure_message: message,
		status: "failed",
	});
	context.account.emit("charge.failed", failed, context.cause);
	failPayment(context, intent, {
		type: "invalid_request_error",
		code,
		message,
		charge: charge.id,
		payment_method: method.object,
	});
}

const slowMs = 3 * 60 * 1000;
