import { createChangeToken, logs, withoutOwnRequests } from "./change-token";
import { type EmulatorFetch, listObjects } from "./emulator-api.server";
import * as schemas from "./schemas.server";
import { timelineOf } from "./timeline";

export type InspectorData = Awaited<ReturnType<typeof loadInspector>>;

/** All that the page shows of the emulator's state, newest first. */
export async function loadInspector(fetch: EmulatorFetch) {
	// The logs first: the data may then be newer than the change token, but never older.
	const [requests, deliveries] = await Promise.all([
		listObjects(fetch, logs.requests.path, {
			schema: schemas.apiRequest,
			...logs.requests,
		}),
		listObjects(fetch, logs.deliveries.path, {
			schema: schemas.delivery,
			...logs.deliveries,
		}),
	]);
	const [intents, charges, events] = await Promise.all([
		listObjects(fetch, "/v1/payment_intents", {
			schema: schemas.intent,
			limit: 20,
		}),
		listObjects(fetch, "/v1/charges", { schema: schemas.charge, limit: 40 }),
		listObjects(fetch, "/v1/events", { schema: schemas.event, limit: 100 }),
	]);
	return {
		changeToken: createChangeToken(requests, deliveries),
		payments: intents.map((intent) => ({
			...intent,
			timeline: timelineOf(intent, events),
			refundable: charges.some(
				(charge) => charge.payment_intent === intent.id && isRefundable(charge),
			),
		})),
		charges: charges
			.slice(0, 20)
			.map((charge) => ({ ...charge, refundable: isRefundable(charge) })),
		events: events.slice(0, 24),
		deliveries,
		requests: withoutOwnRequests(requests).slice(0, 30),
	};
}

const isRefundable = (charge: schemas.Charge) =>
	charge.status === "succeeded" &&
	charge.amount_refunded < charge.amount_captured;
