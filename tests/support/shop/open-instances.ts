import Stripe from "stripe";
import { vi } from "vitest";
import { createEmulator } from "../../../app/emulator/emulator.server";
import {
	type EmulatorControls,
	emulatorControls,
} from "../stripe/emulator-controls";

/** One Stripe with its own clock, and instances of the shop's payments that know of each other only through it. */
export interface Account extends EmulatorControls {
	stripe: Stripe;
	/** Moves Stripe's clock, and no other. */
	passTime: (minutes: number) => void;
	/** The payment modules of another process. */
	openInstance: typeof openInstance;
}

export type Instance = Awaited<ReturnType<typeof openInstance>>;

/** Opens a Stripe of its own. */
export function openAccount(): Account {
	let skewMs = 0;
	const emulator = createEmulator({
		// Not the machine's clock, which a test may set wrong.
		now: () => performance.timeOrigin + performance.now() + skewMs,
	});
	Object.assign(globalThis, { marginalia: { emulator } });
	return {
		...emulatorControls((path, init) =>
			emulator.fetch(`http://localhost${path}`, init),
		),
		stripe: new Stripe("sk_test_emulator", {
			maxNetworkRetries: 0,
			telemetry: false,
			httpClient: Stripe.createFetchHttpClient(emulator.fetch),
		}),
		passTime: (minutes) => {
			skewMs += minutes * 60_000;
		},
		openInstance,
	};
}

async function openInstance() {
	vi.resetModules();
	const { fulfilOnce } = await import(
		"../../../app/payments/fulfilment/fulfil-once.server"
	);
	const { findReceipt } = await import(
		"../../../app/payments/receipt/find-receipt.server"
	);
	const { preparePayment } = await import(
		"../../../app/payments/intent/prepare-payment.server"
	);
	const { retrieveIntent } = await import(
		"../../../app/payments/retrieve-intent.server"
	);
	const { log } = await import("../../../app/server/logger.server");
	return { fulfilOnce, findReceipt, preparePayment, retrieveIntent, log };
}
