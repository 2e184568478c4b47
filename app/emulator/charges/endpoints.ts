import { z } from "zod";
import { defineEndpoint } from "../api/define-endpoint";
import { pageParams, paginate } from "../api/pagination";
import { text } from "../api/params";
import { retrieveEndpoint } from "../api/retrieve-endpoint";

export const retrieveCharge = retrieveEndpoint(
	"charge",
	({ charges }) => charges,
);

export const listCharges = defineEndpoint({
	returns: "list.charge",
	params: z.strictObject({
		...pageParams,
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
