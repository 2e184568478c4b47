import { randomBytes } from "node:crypto";
import Stripe from "stripe";
import { env } from "../config/env.server";
import { version } from "../config/version";
import type { Emulator } from "../emulator/emulator.server";

/** What deliveries to /webhooks/stripe are signed with; undefined where nobody has set it. */
export const webhookSecret =
	env.webhookSecret ?? (env.isEmulator ? emulatorWebhookSecret() : undefined);

/** The in-memory emulator; null when real keys are set. */
export const emulator = env.isEmulator ? await openEmulator() : null;

/**
 * The switch: the same SDK either way, only the transport differs. Calls are retried in retry.server.ts, which sees
 * what the SDK's own retries would hide: whether an error is new or repeated.
 */
export const stripe = new Stripe(env.secretKey, {
	timeout: 4_000,
	maxNetworkRetries: 0,
	telemetry: false,
	appInfo: { name: "Marginalia", version },
	...(emulator && {
		httpClient: Stripe.createFetchHttpClient(emulator.fetch),
	}),
});

async function openEmulator(): Promise<Emulator> {
	const kept = keptAcrossReloads();
	if (!kept.emulator) {
		const { createEmulator } = await import("../emulator/emulator.server");
		kept.emulator = createEmulator({
			latencyMs: env.emulatorLatencyMs,
			webhook: {
				url: `http://127.0.0.1:${env.port}/webhooks/stripe`,
				secret: webhookSecret ?? "",
			},
		});
	}
	return kept.emulator;
}

function emulatorWebhookSecret() {
	const kept = keptAcrossReloads();
	kept.secret ??= `whsec_${randomBytes(16).toString("hex")}`;
	return kept.secret;
}

/** Hot reload runs this module again; the payments made so far should still be there. */
function keptAcrossReloads(): { emulator?: Emulator; secret?: string } {
	const scope = globalThis as {
		marginalia?: ReturnType<typeof keptAcrossReloads>;
	};
	scope.marginalia ??= {};
	return scope.marginalia;
}
