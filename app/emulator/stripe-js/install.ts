import { createStripe } from "./stripe-instance";

/** Puts the stand-in where Stripe.js would be, so that the real `loadStripe` finds it and loads nothing. */
export function installStripe(): void {
	const installed = window as unknown as { Stripe?: unknown };
	installed.Stripe ??= Object.assign(createStripe, { version: "endive" });
}
