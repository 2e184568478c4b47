/** Thrown, as by Stripe.js, when the page uses the API wrongly. */
export class IntegrationError extends Error {
	override name = "IntegrationError";
}
