/** The response for a publishable key: every payment intent in it is reduced to the fields that Stripe shows to browsers. */
export function forPublishableKey(value: unknown): unknown {
	if (Array.isArray(value)) {
		return value.map(forPublishableKey);
	}
	if (typeof value !== "object" || value === null) {
		return value;
	}

	const isIntent = "object" in value && value.object === "payment_intent";
	return Object.fromEntries(
		Object.entries(value)
			.filter(([name]) => !isIntent || visibleFields.has(name))
			.map(([name, part]) => [name, forPublishableKey(part)]),
	);
}

const visibleFields = new Set(
	"id object amount amount_details automatic_payment_methods canceled_at cancellation_reason capture_method client_secret confirmation_method created currency description last_payment_error livemode next_action payment_method payment_method_configuration_details payment_method_types processing receipt_email setup_future_usage shipping source status".split(
		" ",
	),
);
