/** The first of Stripe's test cards, which always pays. */
export const testCard = "4242 4242 4242 4242";
