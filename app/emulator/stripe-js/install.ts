import { createStripe } from "./stripe-instance";

/** Defines `window.Stripe`, so that the real `loadStripe` finds it and loads no script. */
export function installStripe(): void {
	const installed = window as unknown as { Stripe?: unknown };
	installed.Stripe ??= Object.assign(createStripe, { version: "endive" });
}
