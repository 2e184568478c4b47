import { z } from "zod";
import { endpoint } from "./api/define-endpoint";
import { noSuch, unexpectedState } from "./api/errors";
import { pageParameters, paginate } from "./api/pagination";
import { oneOf } from "./api/params";
import { redeliver } from "./events/deliver-webhooks";
import { settleDebit } from "./payment-intents/bank-debit";
import { findIntent } from "./payment-intents/find-intent";

export const listRequests = endpoint({
	answers: "list.emulator.request",
	params: z.strictObject(pageParameters),
	run: ({ account, params, request }) =>
		paginate(request.path, account.requests.newestFirst(), params),
});

export const listDeliveries = endpoint({
	answers: "list.emulator.delivery",
	params: z.strictObject(pageParameters),
	run: ({ account, params, request }) =>
		paginate(request.path, account.deliveries.newestFirst(), params),
});

export const retryDelivery = endpoint({
	answers: "emulator.delivery",
	params: z.strictObject({}),
	run({ account, id }) {
		const delivery = account.deliveries.get(id);
		if (!delivery) {
			throw noSuch("delivery", id);
		}
		return redeliver(account, delivery);
	},
});

/** Ends a `processing` payment now, one way or the other. */
export const settlePaymentIntent = endpoint({
	answers: "payment_intent",
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
