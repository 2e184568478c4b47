import { z } from "zod";
import { defineEndpoint } from "./api/define-endpoint";
import { noSuch } from "./api/errors";
import { newId } from "./api/ids";
import { pageParams, paginate } from "./api/pagination";
import { oneOf } from "./api/params";
import { latestCharge } from "./charges/create";
import { retryDelivery } from "./events/deliver-webhooks";
import { settleDebit } from "./payment-intents/bank-debit";
import { unexpectedState } from "./payment-intents/errors";
import { findIntent } from "./payment-intents/find-intent";

export const listRequests = defineEndpoint({
	returns: "list.emulator.request",
	params: z.strictObject(pageParams),
	run: ({ account, params, request }) =>
		paginate(request.path, account.requests.newestFirst(), params),
});

export const listDeliveries = defineEndpoint({
	returns: "list.emulator.delivery",
	params: z.strictObject(pageParams),
	run: ({ account, params, request }) =>
		paginate(request.path, account.deliveries.newestFirst(), params),
});

export const retryWebhookDelivery = defineEndpoint({
	returns: "emulator.delivery",
	params: z.strictObject({}),
	run({ account, id }) {
		const delivery = account.deliveries.get(id);
		if (!delivery) {
			throw noSuch("delivery", id);
		}
		return retryDelivery(account, delivery);
	},
});

/** Ends a `processing` payment now, as succeeded or failed. */
export const settlePaymentIntent = defineEndpoint({
	returns: "payment_intent",
	params: z.strictObject({ outcome: oneOf("succeeded", "failed") }),
	run(call) {
		const intent = findIntent(call);
		if (intent.object.status !== "processing") {
			throw unexpectedState(
				intent.object,
				`You cannot settle this PaymentIntent because it has a status of ${intent.object.status}. Only a PaymentIntent that is processing may be settled.`,
			);
		}
		settleDebit(call, intent, call.params.outcome);
		return intent.object;
	},
});

/** Disputes a payment, as its customer's bank does weeks later. */
export const disputePaymentIntent = defineEndpoint({
	returns: "payment_intent",
	params: z.strictObject({}),
	run(call) {
		const { account, cause } = call;
		const intent = findIntent(call);
		const charge = latestCharge(account, intent.object);
		if (!charge?.paid) {
			throw unexpectedState(
				intent.object,
				`You cannot dispute this PaymentIntent because it has a status of ${intent.object.status}. Only one that is paid may be disputed.`,
			);
		}
		const { id, amount, currency, created } = account.charges.put({
			...charge,
			disputed: true,
		});
		account.emit(
			"charge.dispute.created",
			{
				id: newId("du_"),
				object: "dispute",
				amount,
				charge: id,
				created,
				currency,
				livemode: false,
				metadata: {},
				payment_intent: intent.id,
				reason: "fraudulent",
				status: "needs_response",
			},
			cause,
		);
		return intent.object;
	},
});

/** Removes a payment, which Stripe never does, but another key of the same account may not see it. */
export const forgetPaymentIntent = defineEndpoint({
	returns: "payment_intent",
	params: z.strictObject({}),
	run(call) {
		const intent = findIntent(call);
		call.account.paymentIntents.delete(intent.id);
		return intent.object;
	},
});
