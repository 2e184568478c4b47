import type * as EmulatorModule from "../../app/emulator/emulator.server";
import type { ApiFault } from "../../app/emulator/faults";
import type { Bundle } from "./bundle";
import type { VirtualClock } from "./clock";
import { webGlobals } from "./web";

/** A webhook on its way to the shop. */
interface Delivery {
	body: string;
	signature: string;
	/** Tells Stripe how it was answered. */
	answer: (response: Response) => void;
}

/** An answer with nothing left to wait for: as much of a Response as Stripe's SDK needs. */
interface ReadResponse {
	status: number;
	headers: Headers;
	text: () => Promise<string>;
}

/** The emulator on virtual time; its webhooks wait until somebody brings them. */
export async function openStripe(
	clock: VirtualClock,
	code: Bundle<typeof EmulatorModule>,
	modules: Record<string, object>,
) {
	const deliveries: Delivery[] = [];
	const { globals } = clock.viewOf({ skewMs: 0, isAlive: true });
	const { createEmulator } = await code(modules, { ...globals, ...webGlobals });
	const emulator = createEmulator({
		now: clock.now,
		webhook: {
			url: "http://localhost:5000/webhooks/stripe",
			secret: webhookSecret,
			fetch: (_, init) =>
				new Promise((answer) => {
					const headers = new Headers(init?.headers);
					const signature = headers.get("Stripe-Signature") ?? "";
					deliveries.push({ body: String(init?.body), signature, answer });
				}),
		},
	});
	return new Stripe(clock, emulator, deliveries);
}

/** Stripe as the shop, a browser and the Dashboard call it. */
export class Stripe {
	constructor(
		readonly clock: VirtualClock,
		readonly emulator: EmulatorModule.Emulator,
		/** The webhooks that are on their way. */
		readonly deliveries: Delivery[],
	) {}

	/** An intent as it is now, with its latest charge, if it is there; the invariants look too often to call for it. */
	intent(id: string) {
		const { paymentIntents, charges } = this.emulator.state;
		const intent = paymentIntents.get(id)?.object;
		if (typeof intent?.latest_charge !== "string") {
			return intent;
		}
		const charge = charges.get(intent.latest_charge) ?? null;
		return { ...intent, latest_charge: charge };
	}

	/** A call that is not the shop's: the Dashboard's, a browser's, or to the emulator's own API. */
	async call<T = { error?: object }>(
		path: string,
		params?: Record<string, string>,
		key = "sk_test_emulator",
	): Promise<T> {
		const { text } = await this.#send(`https://api.stripe.com${path}`, {
			method: params ? "POST" : "GET",
			headers: { Authorization: `Bearer ${key}` },
			body: params && new URLSearchParams(params),
		});
		return JSON.parse(await text()) as T;
	}

	/** A call of the shop's, which may meet a fault. */
	async callWithFault(
		url: string,
		init: RequestInit,
		fault: ApiFault | undefined,
	) {
		if (fault) {
			// Nothing may come between this and the call.
			const all = { method: null, path: null, skip: 0 };
			this.emulator.state.faults.plan({ ...all, kind: fault, times: 1 });
		}
		if (fault !== "timeout") {
			return this.#send(url, init);
		}
		// It never answers, so nothing may wait for it.
		void this.emulator.fetch(url, init);
		return new Promise<never>((_, reject) => {
			this.clock.after(sdkTimeoutMs, () => reject(new Error("ETIMEDOUT")));
		});
	}

	#send(url: string, init: RequestInit) {
		return this.clock.whileStopped(read(this.emulator.fetch(url, init)));
	}
}

async function read(answer: Promise<Response>): Promise<ReadResponse> {
	const response = await answer;
	const { status, headers } = response;
	const body = await response.text();
	return { status, headers, text: async () => body };
}

export const webhookSecret = "whsec_simulation";

/** As stripe.server.ts sets it; the SDK itself would wait in real time. */
const sdkTimeoutMs = 4_000;
