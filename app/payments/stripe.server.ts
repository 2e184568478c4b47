import { randomBytes } from "node:crypto";
import Stripe from "stripe";
import { env } from "../config/env.server";
import { version } from "../config/version";
import type { createEmulator, Emulator } from "../emulator/emulator.server";
import { ownOrigin } from "../server/listening.server";
import { webhookEvents } from "./fulfilment/webhook-events.server";

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
	if (kept.emulator && !kept.createEmulator) {
		return kept.emulator;
	}
	const { createEmulator } = await import("../emulator/emulator.server");
	if (!kept.emulator || kept.createEmulator !== createEmulator) {
		// Its code is new, or its settings: another one goes on with the payments.
		kept.createEmulator = createEmulator;
		kept.emulator = createEmulator({
			state: kept.emulator?.state,
			latencyMs: env.emulatorLatencyMs,
			webhook: env.emulatorWebhook ?? {
				// The port is open only later.
				get url() {
					return `${ownOrigin()}/webhooks/stripe`;
				},
				secret: webhookSecret ?? "",
				enabledEvents: [...webhookEvents.keys()],
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

interface Kept {
	emulator?: Emulator;
	/** What made it. An emulator without it was put there by a test, and stays. */
	createEmulator?: typeof createEmulator;
	secret?: string;
}

/** Hot reload runs this module again; the payments made so far should still be there. */
function keptAcrossReloads(): Kept {
	const scope = globalThis as { marginalia?: Kept };
	scope.marginalia ??= {};
	return scope.marginalia;
}
