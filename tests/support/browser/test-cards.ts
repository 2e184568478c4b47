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
	declinedWhenCharged: "4000000000000341",
	blockedByRadar: "4100000000000019",
	mistyped: "4242424242424241",

	challenged: "4000000000003220",
	challengedAlways: "4000002760003184",
	challengedUnlessSetUp: "4000002500003155",
	challengedThenInsufficientFunds: "4000008260003178",
	challengedThenDeclined: "4000008400001629",
	declinedForLackOfChallenge: "4000008400001280",
	challengeOptional: "4000000000003055",
};

/** Used as a test card by many other suites, but not one of Stripe's. */
export const notATestCard = "4111111111111111";

/** Cards that succeed, of every brand and every length, with what a receipt calls their brand. */
export const cardsByBrand: [
	description: string,
	number: string,
	brand: string,
][] = [
	["Visa", "4242424242424242", "Visa"],
	["Visa debit", "4000056655665556", "Visa"],
	["Mastercard", "5555555555554444", "Mastercard"],
	["Mastercard of the 2-series", "2223003122003222", "Mastercard"],
	["Mastercard debit", "5200828282828210", "Mastercard"],
	["Mastercard prepaid", "5105105105105100", "Mastercard"],
	["American Express", "378282246310005", "American Express"],
	["Discover", "6011111111111117", "Discover"],
	["Diners Club", "3056930009020004", "Diners Club"],
	["Diners Club of 14 digits", "36227206271667", "Diners Club"],
	["JCB", "3566002020360505", "JCB"],
	["BCcard", "6555900000604105", "Discover"],
	["UnionPay", "6200000000000005", "UnionPay"],
	["UnionPay of 19 digits", "6205500000000000004", "UnionPay"],
	["Cartes Bancaires on Visa", "4000002500001001", "Visa"],
	["Cartes Bancaires on Mastercard", "5555552500001001", "Mastercard"],
];
