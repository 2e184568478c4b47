const { STRIPE_SECRET_KEY_TEST = "", STRIPE_PUBLISHABLE_KEY_TEST = "" } =
	process.env;

/** With test keys in the environment the browser tests run on real Stripe, else on the emulator. */
export const withRealKeys = STRIPE_SECRET_KEY_TEST !== "";

/** Those keys: the only settings that the tests take from the environment. */
export const realKeys = { STRIPE_SECRET_KEY_TEST, STRIPE_PUBLISHABLE_KEY_TEST };

/** Ports that are not the shop's usual one, so that tests and a running shop don't meet. */
export const ports = {
	shop: 5101,
	development: 5102,
	realKeys: 5103,
	inspector: 5104,
};
