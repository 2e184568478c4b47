import { defineEndpoint } from "../api/define-endpoint";
import { invalidRequest } from "../api/errors";
import { latestCharge } from "../charges/create";
import { applyParams } from "./apply-params";
import { unexpectedState } from "./errors";
import { findIntent } from "./find-intent";
import { captureParams } from "./params";

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
		checkCapturable(amount, amount_capturable);

		const charge = latestCharge(account, intent.object);
		if (charge) {
			const captured = { ...charge, amount_captured: amount, captured: true };
			account.emit("charge.captured", account.charges.put(captured), cause);
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

function checkCapturable(amount: number, capturable: number) {
	const param = "amount_to_capture";
	if (amount > capturable) {
		throw invalidRequest(
			`The amount to capture (${amount}) must not be greater than the amount that can be captured (${capturable}).`,
			{ code: "amount_too_large", param },
		);
	}
}
