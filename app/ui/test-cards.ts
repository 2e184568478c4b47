/** Something of Stripe's to try a payment with, and what becomes of it. */
export interface TestMethod {
	kind: "card" | "account";
	number: string;
	outcome: string;
}

/** The first of Stripe's test cards, which always pays. */
export const testCard: TestMethod = {
	kind: "card",
	number: "4242 4242 4242 4242",
	outcome: "Pays",
};

const card = (number: string, outcome: string): TestMethod => ({
	kind: "card",
	number,
	outcome,
});

const account = (number: string, outcome: string): TestMethod => ({
	kind: "account",
	number,
	outcome,
});

/** More of them. */
export const otherTestMethods = [
	card("4000 0027 6000 3184", "Pays once you confirm it"),
	card("4000 0000 0000 0002", "Declined"),
	card("4000 0000 0000 9995", "Insufficient funds"),
	card("4000 0000 0000 0069", "Expired"),
	card("4000 0000 0000 0127", "Wrong security code"),
	account("000123456789", "A bank account: pays a few seconds later"),
	account("000222222227", "A bank account: insufficient funds"),
];
