import { randomBytes } from "node:crypto";
import Stripe from "stripe";
import { env } from "../env.server";
import type { Sandbox } from "../sandbox/sandbox.server";
import { version } from "../version";

/** What deliveries to /webhooks/stripe are signed with; undefined where nobody has set it. */
export const webhookSecret =
	env.webhookSecret ??
	(env.mode === "sandbox" ? sandboxWebhookSecret() : undefined);

/** Stripe from memory when there are no keys; null when the real one is asked. */
export const sandbox = env.mode === "sandbox" ? await openSandbox() : null;

/**
 * The switch: the same SDK either way, only the transport differs. Where its retries take too long, the
 * deadline in patience.server.ts ends the wait.
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
	const kept = keptAcrossReloads();
	kept.sandbox ??= createSandbox({
		latencyMs: env.sandboxLatencyMs,
		webhook: {
			url: `http://127.0.0.1:${env.port}/webhooks/stripe`,
			secret: webhookSecret ?? "",
		},
	});
	return kept.sandbox;
}

function sandboxWebhookSecret() {
	const kept = keptAcrossReloads();
	kept.secret ??= `whsec_${randomBytes(16).toString("hex")}`;
	return kept.secret;
}

/** Hot reload runs this module again; the payments made so far should still be there. */
function keptAcrossReloads(): { sandbox?: Sandbox; secret?: string } {
	const scope = globalThis as {
		marginalia?: ReturnType<typeof keptAcrossReloads>;
	};
	scope.marginalia ??= {};
	return scope.marginalia;
}
