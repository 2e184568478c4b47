import type Stripe from "stripe";
import type { ActionContext } from "../account";
import { defineEndpoint } from "../api/define-endpoint";
import { invalidRequest } from "../api/errors";
import { changeCharge } from "../charges/change";
import { latestCharge } from "../charges/create";
import { openTestDisputes } from "../disputes/open";
import { releaseHold } from "../refunds/create";
import { minimumAmount } from "../shared/currencies";
import { applyParams } from "./apply-params";
import { amountTooSmall, unexpectedState } from "./errors";
import { findIntent } from "./find-intent";
import { captureParams } from "./params";
import { checkDescriptor } from "./validate";

export const capturePaymentIntent = defineEndpoint({
	returns: "payment_intent",
	params: captureParams,
	run(call) {
		const { account, cause, params } = call;
		const intent = findIntent(call);
		const { status, amount_capturable } = intent.object;
		if (status !== "requires_capture") {
			throw unexpectedState(
				intent.object,
				`This PaymentIntent could not be captured because it has a status of ${status}. Only a PaymentIntent with one of the following statuses may be captured: requires_capture.`,
			);
		}
		const amount = params.amount_to_capture ?? amount_capturable;
		checkCapturable(amount, intent.object);
		checkDescriptor(params, intent.object.payment_method_types);
		if (params.final_capture === false) {
			throw noMulticapture();
		}

		const charge = latestCharge(account, intent.object);
		if (charge) {
			takeHeld(call, charge, amount);
		}
		intent.object = {
			...applyParams(intent.object, params),
			amount_capturable: 0,
			amount_received: amount,
			status: "succeeded",
		};
		account.emit("payment_intent.succeeded", intent.object, cause);
		return intent.object;
	},
});

/** Takes the amount and releases the rest of what was held. */
function takeHeld(
	context: ActionContext,
	charge: Stripe.Charge,
	amount: number,
) {
	const { account, cause } = context;
	const rest = charge.amount - amount;
	const captured = changeCharge(account, charge.id, {
		amount_captured: amount,
		amount_refunded: rest,
		captured: true,
	});
	if (rest > 0) {
		releaseHold(context, charge, rest);
	}
	account.emit("charge.captured", captured, cause);
	const method = account.paymentMethods.get(charge.payment_method ?? "");
	openTestDisputes(context, captured, method?.behaviour ?? {});
}

function checkCapturable(
	amount: number,
	{ amount_capturable, currency }: Stripe.PaymentIntent,
) {
	const param = "amount_to_capture";
	if (amount > amount_capturable) {
		throw invalidRequest(
			`The amount to capture (${amount}) must not be greater than the amount that can be captured (${amount_capturable}).`,
			{ code: "amount_too_large", param },
		);
	}
	if (amount < minimumAmount(currency)) {
		throw amountTooSmall(currency, param);
	}
}

/** Stripe refuses it too where a card offers no multicapture; its words are not known. */
const noMulticapture = () =>
	invalidRequest(
		"This charge can be captured only once, so `final_capture` must not be false: its `multicapture` is unavailable.",
		{ param: "final_capture" },
	);
