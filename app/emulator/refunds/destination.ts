import type Stripe from "stripe";
import { newId } from "../api/ids";

/** With the reference by which the customer's bank finds the refund. */
export function referenceOf({ destination_details }: Stripe.Refund) {
	const card = destination_details?.card;
	if (!card) {
		return {};
	}
	const reference = newId("", 23);
	return {
		destination_details: {
			...destination_details,
			card: { ...card, reference, reference_status: "available" },
		},
	};
}

/** Where a refund goes. */
export function destinationOf({
	payment_method_details: details,
}: Stripe.Charge): Stripe.Refund.DestinationDetails {
	const underWay = { reference: null, reference_status: "pending" };
	switch (details?.type) {
		case "us_bank_account":
			return { type: "us_bank_transfer", us_bank_transfer: underWay };
		case "sepa_debit":
			return { type: "eu_bank_transfer", eu_bank_transfer: underWay };
		case "amazon_pay":
			return { type: "amazon_pay", amazon_pay: {} };
		case "cashapp":
			return { type: "cashapp", cashapp: {} };
		default:
			return {
				type: "card",
				card: {
					reference_status: "pending",
					reference_type: "acquirer_reference_number",
					type: "refund",
				},
			};
	}
}
