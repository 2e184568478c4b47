import { createStripe } from "./stripe-instance";

/**
 * Defines `window.Stripe`, so that the real `loadStripe` finds it and loads no script.
 *
 * @param apiOrigin where the emulator answers
 */
export function installStripe(apiOrigin = location.origin): void {
	const installed = window as unknown as { Stripe?: unknown };
	function Stripe(key: string, options?: { locale?: string }) {
		return createStripe(key, options, apiOrigin);
	}
	installed.Stripe ??= Object.assign(Stripe, { version: "endive" });
}
