import { z } from "zod";
import { defineEndpoint } from "./api/define-endpoint";
import { listEndpoint } from "./api/list-endpoint";
import { oneOf } from "./api/params";
import { findObject } from "./api/retrieve-endpoint";
import { latestCharge } from "./charges/create";
import { openDispute } from "./disputes/open";
import { retryDelivery } from "./events/deliver-webhooks";
import { settleDebit } from "./payment-intents/bank-debit";
import { unexpectedState } from "./payment-intents/errors";
import { findIntent } from "./payment-intents/find-intent";

export const listRequests = listEndpoint("emulator.request", ({ requests }) =>
	requests.newestFirst(),
);

export const listDeliveries = listEndpoint(
	"emulator.delivery",
	({ deliveries }) => deliveries.newestFirst(),
);

export const retryWebhookDelivery = defineEndpoint({
	returns: "emulator.delivery",
	params: z.strictObject({}),
	run({ account, id }) {
		const delivery = findObject("delivery", account.deliveries, id);
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
		const intent = findIntent(call);
		const charge = latestCharge(call.account, intent.object);
		if (!charge?.paid) {
			throw unexpectedState(
				intent.object,
				`You cannot dispute this PaymentIntent because it has a status of ${intent.object.status}. Only one that is paid may be disputed.`,
			);
		}
		openDispute(call, charge, "fraudulent");
		return intent.object;
	},
});

/** Forgets everything but the faults, as a restart does. */
export const clearAccount = defineEndpoint({
	returns: "emulator.account",
	params: z.strictObject({}),
	run({ account }) {
		account.clear();
		return { object: "emulator.account" };
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
