import type { Env } from "../config/env.server";

/**
 * What whoever starts the shop should know, although it may be meant so: a sentence each, with the setting, the
 * consequence and the cure.
 */
export function startupWarnings(
	env: Pick<Env, "mode" | "webhookSecret">,
	isProduction: boolean,
): string[] {
	const warnings: string[] = [];
	if (isProduction && env.mode === "emulator") {
		warnings.push(
			"STRIPE_MODE is emulator: no payment is real, and every order is a test order. For real payments set STRIPE_MODE=live and the live keys.",
		);
	}
	if (env.mode === "test" && !env.webhookSecret) {
		warnings.push(
			"STRIPE_WEBHOOK_SECRET is not set: /webhooks/stripe answers 503, and a book is sent only if the shopper comes back to the receipt. Run `stripe listen`, or add the endpoint in the Dashboard, and set its signing secret.",
		);
	}
	return warnings;
}
