/** Thrown, as by Stripe.js, when the page uses the API wrongly: the programmer's mistake, not the shopper's. */
export class IntegrationError extends Error {
	override name = "IntegrationError";
}
