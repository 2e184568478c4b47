import type { ActionContext, StoredIntent } from "../account";
import { defineEndpoint } from "../api/define-endpoint";
import { changeCharge } from "../charges/change";
import { latestCharge } from "../charges/create";
import { releaseHold } from "../refunds/create";
import { changeIntent } from "./change-intent";
import { unexpectedState } from "./errors";
import { findIntent } from "./find-intent";
import { cancelParams } from "./params";

export const cancelPaymentIntent = defineEndpoint({
	returns: "payment_intent",
	params: cancelParams,
	run(call) {
		const intent = findIntent(call);
		const { status } = intent.object;
		if (status === "succeeded" || status === "canceled") {
			throw unexpectedState(
				intent.object,
				`You cannot cancel this PaymentIntent because it has a status of ${status}. Only a PaymentIntent with one of the following statuses may be canceled: ${cancelable}.`,
			);
		}

		releaseCharge(call, intent);
		changeIntent(intent, {
			amount_capturable: 0,
			canceled_at: call.account.nowSeconds(),
			cancellation_reason: call.params.cancellation_reason ?? null,
			status: "canceled",
		});
		call.account.emit("payment_intent.canceled", intent.object, call.cause);
		return intent.object;
	},
});

/** Releases reserved money, or stops a debit that is still processing. */
function releaseCharge(context: ActionContext, { object }: StoredIntent) {
	const { account, cause } = context;
	const charge = latestCharge(account, object);
	if (charge && object.status === "requires_capture") {
		const released = changeCharge(account, charge.id, {
			amount_refunded: charge.amount,
			refunded: true,
		});
		account.emit("charge.refunded", released, cause, charge);
		releaseHold(context, charge, charge.amount);
	}
	if (charge && object.status === "processing") {
		const stopped = changeCharge(account, charge.id, {
			failure_message: "The payment was canceled.",
			status: "failed",
		});
		account.emit("charge.failed", stopped, cause);
	}
}

const cancelable =
	"requires_payment_method, requires_capture, requires_reauthorization, requires_confirmation, requires_action, expired, processing";
