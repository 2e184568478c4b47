/** The first of Stripe's test cards, which always pays. */
export const testCard = "4242 4242 4242 4242";

/** More of them, each with what becomes of a payment. */
export const otherTestCards = [
	{ number: "4000 0027 6000 3184", outcome: "Pays once you confirm it" },
	{ number: "4000 0000 0000 0002", outcome: "Declined" },
	{ number: "4000 0000 0000 9995", outcome: "Insufficient funds" },
	{ number: "4000 0000 0000 0069", outcome: "Expired" },
	{ number: "4000 0000 0000 0127", outcome: "Wrong security code" },
];
