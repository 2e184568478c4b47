import Stripe from "stripe";
import { version } from "../../package.json";
import { env } from "../env.server";
import type { Sandbox } from "../sandbox/sandbox.server";

/** Stripe from memory when there are no keys; null when the real one is asked. */
export const sandbox = env.mode === "sandbox" ? await openSandbox() : null;

/**
 * The switch: the same SDK either way, only the transport differs. Timeouts and retries stay below the
 * deadline that payment.server.ts sets for an answer.
 */
export const stripe = new Stripe(env.secretKey, {
	timeout: 4_000,
	maxNetworkRetries: 2,
	telemetry: false,
	appInfo: { name: "Marginalia", version },
	...(sandbox && {
		httpClient: Stripe.createFetchHttpClient(sandbox.fetch),
	}),
});

async function openSandbox(): Promise<Sandbox> {
	const { createSandbox } = await import("../sandbox/sandbox.server");
	// Hot reload runs this module again; the payments made so far should still be there.
	const kept = globalThis as { marginaliaSandbox?: Sandbox };
	kept.marginaliaSandbox ??= createSandbox({ latencyMs: env.sandboxLatencyMs });
	return kept.marginaliaSandbox;
}
