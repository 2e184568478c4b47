import type { Fault } from "../../../app/emulator/faults";

/** What only the emulator can do: fail when it is told to, and what Stripe leaves to banks and to time. */
export interface EmulatorControls {
	/** Plans a fault; see app/emulator/faults.ts. */
	plan: (fault: PlannedFault) => Promise<unknown>;
	/** Ends all faults. */
	clearFaults: () => Promise<unknown>;
	forgetIdempotencyKeys: () => Promise<unknown>;
	/** Ends a bank debit that is processing, which at Stripe takes days. */
	settle: (id: string, outcome: "succeeded" | "failed") => Promise<unknown>;
	/** Disputes a payment, as its customer's bank does. */
	dispute: (id: string) => Promise<unknown>;
	/** Removes a payment. */
	forget: (id: string) => Promise<unknown>;
	/** The latest hundred requests, oldest first. */
	requests: () => Promise<EmulatorRequest[]>;
}

interface EmulatorRequest {
	method: string;
	path: string;
	idempotency_key: string | null;
}

type PlannedFault = Partial<Omit<Fault, "id" | "object" | "kind">> & {
	kind: Fault["kind"];
};

/** @param send reaches the emulator with a path */
export function emulatorControls(
	send: (path: string, init: RequestInit) => Promise<Response>,
): EmulatorControls {
	const call = async (path: string, init: RequestInit) => {
		const answer = await send(`/emulator/api/${path}`, {
			...init,
			headers: { Authorization: "Bearer sk_test_emulator" },
		});
		const body = await answer.json();
		if (!answer.ok) {
			throw new Error(`The emulator answers ${JSON.stringify(body)}`);
		}
		return body;
	};
	const post = (path: string, params = {}) =>
		call(path, { method: "POST", body: new URLSearchParams(params) });
	return {
		plan: (fault) => post("faults", fault),
		clearFaults: () => post("faults/clear"),
		forgetIdempotencyKeys: () => post("idempotency_keys/forget"),
		settle: (id, outcome) => post(`payment_intents/${id}/settle`, { outcome }),
		dispute: (id) => post(`payment_intents/${id}/dispute`),
		forget: (id) => post(`payment_intents/${id}/forget`),
		requests: async () => {
			const { data } = await call("requests?limit=100", {});
			return data.reverse();
		},
	};
}

/** Those of the emulator that a shop serves at this origin. */
export const emulatorAt = (origin: string) =>
	emulatorControls((path, init) => fetch(origin + path, init));
