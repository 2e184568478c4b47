/** Null for a GET. */
type Form = string | null;

const created = "&description=%28created+by+Stripe+CLI%29";

const payment = (params: string) =>
	`${params}&confirm=true&currency=usd&payment_method_types[]=card${created}`;

const paid = payment("amount=100&payment_method=pm_card_visa");

const disputed = payment(
	"amount=100&payment_method=pm_card_createDisputeInquiry",
);

const intents = "/payment_intents";

/**
 * What @stripe/cli 1.52.0 sends for each of its triggers, as captured. `{id}` is the id that the call before it answered. Its
 * one other trigger of these resources, payment_intent.partially_funded, needs a customer.
 */
export const triggers: Record<
	string,
	[path: string, form: Form, status: number][]
> = {
	"payment_intent.created": [
		[
			intents,
			`amount=2000&currency=usd${created}&payment_method_types[]=card`,
			200,
		],
	],
	"payment_intent.succeeded": [
		[
			intents,
			payment(
				"amount=2000&payment_method=pm_card_visa&shipping[name]=Jenny+Rosen&shipping[address][line1]=510+Townsend+St&shipping[address][postal_code]=94103&shipping[address][city]=San+Francisco&shipping[address][state]=CA&shipping[address][country]=US",
			),
			200,
		],
	],
	"payment_intent.payment_failed": [
		[
			intents,
			payment("amount=2000&payment_method=pm_card_chargeDeclined"),
			402,
		],
	],
	"payment_intent.requires_action": [
		[
			intents,
			payment("amount=2000&payment_method=pm_card_authenticationRequired"),
			200,
		],
	],
	"payment_intent.amount_capturable_updated": [
		[
			intents,
			payment(
				"amount=2000&capture_method=manual&confirmation_method=manual&payment_method=pm_card_visa&return_url=https%3A%2F%2Fstripe.com",
			),
			200,
		],
	],
	"payment_intent.canceled": [
		[intents, `amount=2000&currency=usd${created}`, 200],
		[
			`${intents}/{id}/cancel`,
			"cancellation_reason=requested_by_customer",
			200,
		],
	],
	"payment_intent.processing": [
		[
			"/payment_methods",
			"type=sepa_debit&sepa_debit[iban]=AT321904300235473204&billing_details[name]=Bob&billing_details[email]=bob%40example.com",
			200,
		],
		[
			intents,
			"payment_method={id}&payment_method_types[]=sepa_debit&amount=1000&currency=eur&confirm=true&mandate_data[customer_acceptance][accepted_at]=1590590577&mandate_data[customer_acceptance][type]=offline",
			200,
		],
	],
	"charge.succeeded": [[intents, paid, 200]],
	"charge.failed": [
		[
			intents,
			payment("amount=100&payment_method=pm_card_visa_chargeDeclined"),
			402,
		],
	],
	"charge.captured": [
		[
			intents,
			payment("amount=2000&capture_method=manual&payment_method=pm_card_visa"),
			200,
		],
		[`${intents}/{id}/capture`, "", 200],
	],
	"charge.refunded": [
		[intents, paid, 200],
		["/refunds", "payment_intent={id}", 200],
	],
	"charge.refund.updated": [
		[intents, paid, 200],
		["/refunds", "payment_intent={id}", 200],
		["/refunds/{id}", "metadata[order_id]=6735", 200],
	],
	"charge.dispute.created": [[intents, disputed, 200]],
	"charge.dispute.updated": [
		[intents, disputed, 200],
		["/disputes?payment_intent={id}", null, 200],
		["/disputes/{id}", "metadata[foo]=bar", 200],
	],
	"charge.dispute.closed": [
		[intents, disputed, 200],
		["/disputes?payment_intent={id}", null, 200],
		["/disputes/{id}/close", "", 200],
	],
};
