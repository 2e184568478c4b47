/** Settings of a process that takes this origin for api.stripe.com (see stripe-elsewhere.mjs). */
export const stripeAt = (origin: string) => ({
	STRIPE_ELSEWHERE: origin,
	NODE_OPTIONS: `--import ${new URL("./stripe-elsewhere.mjs", import.meta.url)}`,
});
