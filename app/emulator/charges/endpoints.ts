import { z } from "zod";
import { defineEndpoint } from "../api/define-endpoint";
import { listEndpoint } from "../api/list-endpoint";
import { mergeMetadata } from "../api/metadata";
import { email, metadata, oneOf, text, unset } from "../api/params";
import { findObject, retrieveEndpoint } from "../api/retrieve-endpoint";
import { shipping } from "../payment-methods/billing-details";
import { changeCharge } from "./change";

export const retrieveCharge = retrieveEndpoint(
	"charge",
	({ charges }) => charges,
);

export const listCharges = listEndpoint(
	"charge",
	({ charges }) => charges.newestFirst(),
	["customer", "payment_intent", "transfer_group"],
);

export const updateCharge = defineEndpoint({
	returns: "charge",
	params: z.strictObject({
		description: text.optional(),
		fraud_details: z
			.strictObject({
				user_report: z.union([unset, oneOf("fraudulent", "safe")]),
			})
			.optional(),
		metadata: metadata.optional(),
		receipt_email: email.optional(),
		shipping: shipping.optional(),
		transfer_group: text.optional(),
	}),
	run({ account, cause, id, params }) {
		const before = findObject("charge", account.charges, id);
		const { fraud_details: report, ...rest } = params;
		const after = changeCharge(account, id, {
			...rest,
			...(report && {
				fraud_details: report.user_report
					? { user_report: report.user_report }
					: {},
			}),
			metadata: mergeMetadata(before.metadata, rest.metadata),
		});
		account.emit("charge.updated", after, cause, before);
		return after;
	},
});
