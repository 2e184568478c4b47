/** Stripe's test cards that the browser tests pay with. https://docs.stripe.com/testing */
export const cards = {
	visa: "4242424242424242",
	mastercard: "5555555555554444",
	amex: "378282246310005",
	declined: "4000000000000002",
	insufficientFunds: "4000000000009995",
	lost: "4000000000009987",
	stolen: "4000000000009979",
	expired: "4000000000000069",
	incorrectCvc: "4000000000000127",
	processingError: "4000000000000119",
	velocityExceeded: "4000000000006975",
};
