import { z } from "zod";
import { type Call, endpoint } from "../api/define-endpoint";
import { invalid, noSuch } from "../api/errors";
import { pageParameters, paginate } from "../api/pagination";
import { text } from "../api/params";
import { retrieval } from "../api/retrieve-endpoint";
import { latestCharge } from "../charges/create";
import { newRefund, type RefundParameters, refundParameters } from "./create";

export const createRefund = endpoint({
	answers: "refund",
	params: refundParameters,
	run: (call) => newRefund(call, chargeToRefund(call)),
});

export const retrieveRefund = retrieval("refund", ({ refunds }) => refunds);

export const listRefunds = endpoint({
	answers: "list.refund",
	params: z.strictObject({
		...pageParameters,
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

function chargeToRefund({ account, params }: Call<RefundParameters>) {
	if (params.charge) {
		const charge = account.charges.get(params.charge);
		if (charge) {
			return charge;
		}
		throw noSuch("charge", params.charge, { param: "charge", status: 400 });
	}
	if (!params.payment_intent) {
		throw invalid(
			"One of the following params should be provided for this request: payment_intent or charge.",
			{ code: "parameter_missing" },
		);
	}

	const intent = account.intents.get(params.payment_intent)?.object;
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
	throw invalid(
		`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`,
		{ code: "payment_intent_unexpected_state", param: "payment_intent" },
	);
}
