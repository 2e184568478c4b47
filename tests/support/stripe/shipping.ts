/** An address that books are sent to, as Stripe has it. */
export const shipping = {
	name: "Jenny Rosen",
	address: {
		line1: "510 Townsend St",
		city: "San Francisco",
		state: "CA",
		postal_code: "94103",
		country: "US",
	},
};

/** The same as the parameters of a form. */
export const shippingForm = {
	"shipping[name]": shipping.name,
	...Object.fromEntries(
		Object.entries(shipping.address).map(([name, value]) => [
			`shipping[address][${name}]`,
			value,
		]),
	),
};

/** What a browser confirms with, of a card that pays at once. */
export const visaPayment = {
	shipping,
	payment_method: "pm_card_visa",
	return_url: "http://localhost:5000/success",
};
