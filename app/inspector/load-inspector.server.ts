import { logs, markOf, withoutReader } from "./change-token";
import { type Fetch, list } from "./emulator-api.server";
import { journeyOf } from "./lifecycle";
import * as records from "./schemas.server";

export type Ledger = Awaited<ReturnType<typeof readLedger>>;

/** All that the emulator remembers and the page shows, newest first. */
export async function readLedger(fetch: Fetch) {
	// First what tells of changes, then what changes: so the page is never older than its mark.
	const [calls, deliveries] = await Promise.all([
		list(fetch, logs.calls.path, { of: records.call, ...logs.calls }),
		list(fetch, logs.deliveries.path, {
			of: records.delivery,
			...logs.deliveries,
		}),
	]);
	const [intents, charges, events] = await Promise.all([
		list(fetch, "/v1/payment_intents", { of: records.intent, limit: 20 }),
		list(fetch, "/v1/charges", { of: records.charge, limit: 40 }),
		list(fetch, "/v1/events", { of: records.event, limit: 100 }),
	]);
	return {
		mark: markOf(calls, deliveries),
		payments: intents.map((intent) => ({
			...intent,
			journey: journeyOf(intent, events),
			refundable: charges.some(
				(charge) => charge.payment_intent === intent.id && isRefundable(charge),
			),
		})),
		charges: charges
			.slice(0, 20)
			.map((charge) => ({ ...charge, refundable: isRefundable(charge) })),
		events: events.slice(0, 24),
		deliveries,
		calls: withoutReader(calls).slice(0, 30),
	};
}

const isRefundable = (charge: records.Charge) =>
	charge.status === "succeeded" &&
	charge.amount_refunded < charge.amount_captured;
