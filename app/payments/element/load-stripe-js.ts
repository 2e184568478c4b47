import type { Stripe } from "@stripe/stripe-js";
import { loadStripe } from "@stripe/stripe-js/pure";
import { isEmulatorKey } from "../../config/emulator-keys";

/**
 * Stripe.js, loaded once a page; in the emulator its stand-in, which the same loader then finds in place.
 *
 * @param publishableKey the key that the server names, `pk_…`
 * @throws if the script is blocked or unreachable; the next call tries again
 */
export function loadStripeJs(publishableKey: string): Promise<Stripe> {
	started ??= load(publishableKey).catch((error: unknown) => {
		started = null;
		throw error;
	});
	return started;
}

/** Stripe.js if it is there already, so that a form need not wait a moment for it. */
export const loadedStripeJs = () => loaded;

let started: Promise<Stripe> | null = null;
let loaded: Stripe | null = null;

async function load(publishableKey: string) {
	if (isEmulatorKey(publishableKey)) {
		const { installStripe } = await import("../../emulator/stripe-js/install");
		installStripe();
	}
	const stripe = await loadStripe(publishableKey);
	if (!stripe) {
		throw new Error("Stripe.js runs only in a browser.");
	}
	loaded = stripe;
	return stripe;
}
