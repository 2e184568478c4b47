import type Stripe from "stripe";
import { env } from "../../config/env.server";
import { reasonForDoubt } from "../intent/verify-payment.server";
import { toReceipt } from "../receipt/receipt";
import type { Order } from "./fulfil-order.server";

/** Whether there is something to send: an order, a reason to wait for none, or a payment that a person should look at. */
export type Verdict =
	| { verdict: "order"; order: Order }
	| { verdict: "nothing to send" }
	| { verdict: "suspicious"; reason: string };

/**
 * What an intent obliges us to send. The only way to an order, for the webhook and the receipt page alike.
 *
 * @param intent retrieved with `expand: ["latest_charge"]`
 */
export function toOrder(intent: Stripe.PaymentIntent): Verdict {
	if (intent.status !== "succeeded") {
		return { verdict: "nothing to send" };
	}
	const reason = reasonForDoubt(intent);
	if (reason) {
		return { verdict: "suspicious", reason };
	}
	const { status, paymentId, item, received, refunded, shipping } =
		toReceipt(intent);
	if (status !== "succeeded" || item === null || shipping === null) {
		return { verdict: "nothing to send" };
	}
	const { livemode, receipt_email: email } = intent;
	const idempotencyKey = `order-${paymentId}`;
	const { mode } = env;
	const order = { idempotencyKey, paymentId, item, received, refunded };
	return {
		verdict: "order",
		order: { ...order, shipping, email, livemode, mode },
	};
}
