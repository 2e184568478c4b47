/** Settings of a process that calls this origin instead of api.stripe.com (see reroute-stripe-api.mjs). */
export const rerouteStripeApi = (origin: string) => ({
	STRIPE_API_ORIGIN: origin,
	NODE_OPTIONS: `--import ${new URL("./reroute-stripe-api.mjs", import.meta.url)}`,
});
