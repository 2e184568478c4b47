import type Stripe from "stripe";
import type { StoredMethod } from "../account";
import type { Decline } from "../test-data/declines";

/** The result that the card network and Radar (Stripe's fraud check) report. */
export function chargeOutcome(
	{ object, behaviour }: StoredMethod,
	decline: Decline | undefined,
): Stripe.Charge.Outcome {
	const risk_level = behaviour.card?.risk ?? "normal";
	const sharedFields = {
		advice_code: decline?.advice_code ?? null,
		network_advice_code: null,
		network_decline_code: decline?.network_decline_code ?? null,
		...(object.type === "card" && {
			risk_level,
			risk_score: { normal: 42, elevated: 70, highest: 90 }[risk_level],
		}),
	};
	if (decline?.decline_code === "fraudulent") {
		return {
			...sharedFields,
			network_status: "not_sent_to_network",
			reason: "highest_risk_level",
			seller_message: "Stripe blocked this payment as too risky.",
			type: "blocked",
		};
	}
	if (decline) {
		return {
			...sharedFields,
			network_status: "declined_by_network",
			reason: decline.decline_code,
			seller_message:
				decline.decline_code === "generic_decline"
					? "The bank did not return any further details with this decline."
					: `The bank returned the decline code \`${decline.decline_code}\`.`,
			type: "issuer_declined",
		};
	}
	return {
		...sharedFields,
		network_status: "approved_by_network",
		reason: null,
		seller_message: "Payment complete.",
		type: "authorized",
	};
}
