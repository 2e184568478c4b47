import { z } from "zod";
import { paymentIntentId } from "../payment-id.server";

const withId = z.object({ id: paymentIntentId }).transform(({ id }) => id);

const ofCharge = z
	.object({ payment_intent: paymentIntentId.or(withId) })
	.transform(({ payment_intent }) => payment_intent);

/** The events that the shop acts on, where the payment's id is in them, and whether they may begin a fulfilment. */
export const webhookEvents = new Map([
	["payment_intent.succeeded", { paymentId: withId, mayFulfil: true }],
	["payment_intent.processing", { paymentId: withId, mayFulfil: true }],
	["payment_intent.payment_failed", { paymentId: withId, mayFulfil: true }],
	["payment_intent.canceled", { paymentId: withId, mayFulfil: true }],
	["charge.refunded", { paymentId: ofCharge, mayFulfil: false }],
	["charge.dispute.created", { paymentId: ofCharge, mayFulfil: false }],
]);
