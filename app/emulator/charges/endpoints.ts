import { z } from "zod";
import { endpoint } from "../api/define-endpoint";
import { pageParameters, paginate } from "../api/pagination";
import { text } from "../api/params";
import { retrieval } from "../api/retrieve-endpoint";

export const retrieveCharge = retrieval("charge", ({ charges }) => charges);

export const listCharges = endpoint({
	answers: "list.charge",
	params: z.strictObject({
		...pageParameters,
		customer: text.optional(),
		payment_intent: text.optional(),
		transfer_group: text.optional(),
	}),
	run({ account, params, request }) {
		const { customer, payment_intent, transfer_group } = params;
		const charges = account.charges
			.newestFirst()
			.filter(
				(charge) =>
					!customer &&
					(!payment_intent || charge.payment_intent === payment_intent) &&
					(!transfer_group || charge.transfer_group === transfer_group),
			);
		return paginate(request.path, charges, params);
	},
});
