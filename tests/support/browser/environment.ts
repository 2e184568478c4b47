/** With test keys in the environment the browser tests run on real Stripe, else on the emulator. */
export const withRealKeys = Boolean(process.env.STRIPE_SECRET_KEY_TEST);

/** Ports that are not the shop's usual one, so that tests and a running shop don't meet. */
export const ports = { shop: 5101, development: 5102, realKeys: 5103 };
