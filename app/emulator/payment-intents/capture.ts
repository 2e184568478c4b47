import { endpoint } from "../api/define-endpoint";
import { invalid } from "../api/errors";
import { latestCharge } from "../charges/create";
import { withAttributes } from "./apply-params";
import { unexpectedState } from "./errors";
import { findIntent } from "./find-intent";
import { captureParameters } from "./params";

export const capturePaymentIntent = endpoint({
	answers: "payment_intent",
	params: captureParameters,
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
		checkAmount(amount, amount_capturable);

		const charge = latestCharge(account, intent.object);
		if (charge) {
			const captured = { ...charge, amount_captured: amount, captured: true };
			account.emit("charge.captured", account.charges.put(captured), cause);
		}
		intent.object = {
			...withAttributes(intent.object, params),
			amount_capturable: 0,
			amount_received: amount,
			status: "succeeded",
		};
		account.emit("payment_intent.succeeded", intent.object, cause);
		return intent.object;
	},
});

function checkAmount(amount: number, capturable: number) {
	const param = "amount_to_capture";
	if (amount > capturable) {
		throw invalid(
			`The amount to capture (${amount}) must not be greater than the amount that can be captured (${capturable}).`,
			{ code: "amount_too_large", param },
		);
	}
}
