import { z } from "zod";
import { defineEndpoint, type EndpointCall } from "../api/define-endpoint";
import { invalidRequest, noSuch } from "../api/errors";
import { pageParams, paginate } from "../api/pagination";
import { text } from "../api/params";
import { retrieveEndpoint } from "../api/retrieve-endpoint";
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

export const listRefunds = defineEndpoint({
	returns: "list.refund",
	params: z.strictObject({
		...pageParams,
		charge: text.optional(),
		payment_intent: text.optional(),
	}),
	run({ account, params, request }) {
		const { charge, payment_intent } = params;
		const refunds = account.refunds
			.newestFirst()
			.filter(
				(refund) =>
					(!charge || refund.charge === charge) &&
					(!payment_intent || refund.payment_intent === payment_intent),
			);
		return paginate(request.path, refunds, params);
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
