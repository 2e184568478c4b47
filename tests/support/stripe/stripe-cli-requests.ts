/** What @stripe/cli 1.52.0 sends for each of its commands, as captured. */
export const triggers: Record<
	string,
	[path: string, form: string, status: number][]
> = {
	"payment_intent.succeeded": [
		[
			"",
			"amount=2000&confirm=true&currency=usd&description=%28created+by+Stripe+CLI%29&payment_method=pm_card_visa&payment_method_types[]=card&shipping[name]=Jenny+Rosen&shipping[address][line1]=510+Townsend+St&shipping[address][postal_code]=94103&shipping[address][city]=San+Francisco&shipping[address][state]=CA&shipping[address][country]=US",
			200,
		],
	],
	"payment_intent.payment_failed": [
		[
			"",
			"confirm=true&currency=usd&description=%28created+by+Stripe+CLI%29&payment_method=pm_card_chargeDeclined&payment_method_types[]=card&amount=2000",
			402,
		],
	],
	"payment_intent.canceled": [
		[
			"",
			"amount=2000&currency=usd&description=%28created+by+Stripe+CLI%29",
			200,
		],
		["/{id}/cancel", "cancellation_reason=requested_by_customer", 200],
	],
};
