import { z } from "zod";
import { noSuch } from "./api-errors";
import { endpoint } from "./endpoint";
import { pageParameters, paginate } from "./lists";
import { text } from "./parameters";

export const retrieveCharge = endpoint({
	answers: "charge",
	params: z.strictObject({}),
	run({ account, id }) {
		const charge = account.charges.get(id);
		if (!charge) throw noSuch("charge", id);
		return charge;
	},
});

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
