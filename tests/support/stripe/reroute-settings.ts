/**
 * Settings of a process that calls this origin instead of api.stripe.com (see reroute-stripe-api.mjs).
 *
 * @param nodeOptions what else Node is to do
 */
export const rerouteStripeApi = (origin: string, nodeOptions = "") => ({
	STRIPE_API_ORIGIN: origin,
	NODE_OPTIONS: `--import ${new URL("./reroute-stripe-api.mjs", import.meta.url)} ${nodeOptions}`,
});
