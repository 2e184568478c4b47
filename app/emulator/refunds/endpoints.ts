import type Stripe from "stripe";
import { z } from "zod";
import { defineEndpoint, type EndpointCall } from "../api/define-endpoint";
import { invalidRequest, noSuch } from "../api/errors";
import { listEndpoint } from "../api/list-endpoint";
import { mergeMetadata } from "../api/metadata";
import { pageParams, paginate } from "../api/pagination";
import { metadata } from "../api/params";
import { findObject, retrieveEndpoint } from "../api/retrieve-endpoint";
import { latestCharge } from "../charges/create";
import { newRefund, type RefundParams, refundParams } from "./create";

export const createRefund = defineEndpoint({
	returns: "refund",
	params: refundParams,
	run: (call) => newRefund(call, chargeToRefund(call)),
});

export const retrieveRefund = retrieveEndpoint(
	"refund",
	({ refunds }) => refunds,
);

export const listRefunds = listEndpoint(
	"refund",
	({ refunds }) => refunds.newestFirst(),
	["charge", "payment_intent"],
);

export const updateRefund = defineEndpoint({
	returns: "refund",
	params: z.strictObject({ metadata: metadata.optional() }),
	run({ account, cause, id, params }) {
		const before = findObject("refund", account.refunds, id);
		const after = account.refunds.put({
			...before,
			metadata: mergeMetadata(before.metadata, params.metadata),
		});
		account.emit("charge.refund.updated", after, cause, before);
		account.emit("refund.updated", after, cause, before);
		return after;
	},
});

/** Only a refund that waits for the customer can be canceled, and here none does. */
export const cancelRefund = defineEndpoint({
	returns: "refund",
	params: z.strictObject({}),
	run({ account, id }) {
		findObject("refund", account.refunds, id);
		throw invalidRequest("Canceling this refund is unsupported.");
	},
});

/** The older address of a charge's refunds. */
export const createRefundOfCharge = defineEndpoint({
	returns: "refund",
	params: refundParams.omit({ charge: true, payment_intent: true }),
	run: (call) =>
		newRefund(call, findObject("charge", call.account.charges, call.id)),
});

export const listRefundsOfCharge = defineEndpoint({
	returns: "list.refund",
	params: z.strictObject(pageParams),
	run({ account, id, params, request }) {
		findObject("charge", account.charges, id);
		const ofCharge = ({ charge }: Stripe.Refund) => charge === id;
		const refunds = account.refunds.newestFirst();
		return paginate(request.path, refunds, params, ofCharge);
	},
});

function chargeToRefund({ account, params }: EndpointCall<RefundParams>) {
	if (params.charge) {
		const charge = account.charges.get(params.charge);
		if (charge) {
			return charge;
		}
		throw noSuch("charge", params.charge, { param: "charge", status: 400 });
	}
	if (!params.payment_intent) {
		throw invalidRequest(
			"One of the following params should be provided for this request: payment_intent or charge.",
			{ code: "parameter_missing" },
		);
	}

	const intent = account.paymentIntents.get(params.payment_intent)?.object;
	if (!intent) {
		throw noSuch("payment_intent", params.payment_intent, {
			param: "payment_intent",
			status: 400,
		});
	}
	const charge = latestCharge(account, intent);
	if (charge && intent.status === "succeeded") {
		return charge;
	}
	throw invalidRequest(
		`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`,
		{ code: "payment_intent_unexpected_state", param: "payment_intent" },
	);
}
