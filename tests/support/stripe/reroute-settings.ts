/** Settings of a process that takes this origin for api.stripe.com (see reroute-stripe-api.mjs). */
export const stripeAt = (origin: string) => ({
	STRIPE_ELSEWHERE: origin,
	NODE_OPTIONS: `--import ${new URL("./reroute-stripe-api.mjs", import.meta.url)}`,
});
