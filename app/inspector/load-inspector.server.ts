import { createChangeToken, logs, withoutOwnRequests } from "./change-token";
import { type EmulatorFetch, listObjects } from "./emulator-api.server";
import * as schemas from "./schemas.server";
import { timelineOf } from "./timeline";

export type InspectorData = Awaited<ReturnType<typeof loadInspector>>;

/**
 * All that the page shows of the emulator's state, newest first.
 *
 * @param query only the payments in whose JSON it is
 */
export async function loadInspector(fetch: EmulatorFetch, query = "") {
	// The logs first: the data may then be newer than the change token, but never older.
	const [requests, deliveries, faults] = await Promise.all([
		listObjects(fetch, logs.requests.path, {
			schema: schemas.apiRequest,
			...logs.requests,
		}),
		listObjects(fetch, logs.deliveries.path, {
			schema: schemas.delivery,
			...logs.deliveries,
		}),
		listObjects(fetch, logs.faults.path, {
			schema: schemas.fault,
			...logs.faults,
		}),
	]);
	const [intents, charges, events] = await Promise.all([
		listObjects(fetch, "/v1/payment_intents", {
			schema: schemas.intent,
			limit: query ? 100 : 20,
		}),
		listObjects(fetch, "/v1/charges", { schema: schemas.charge, limit: 100 }),
		listObjects(fetch, "/v1/events", { schema: schemas.event, limit: 100 }),
	]);
	const log = {
		charges,
		events,
		deliveries,
		requests: withoutOwnRequests(requests),
	};
	return {
		changeToken: createChangeToken(requests, deliveries, faults),
		query,
		faults: faults.map(({ kind }) => kind),
		payments: intents
			.filter(({ json }) => json.toLowerCase().includes(query.toLowerCase()))
			.map((intent) => groupOf(intent, log)),
		otherRequests: log.requests
			.filter(({ payment_intent, params }) => !payment_intent && !params.source)
			.slice(0, 30),
	};
}

interface WithJson {
	json: string;
}

interface Log {
	charges: (schemas.Charge & WithJson)[];
	events: (schemas.Event & WithJson)[];
	deliveries: (schemas.Delivery & WithJson)[];
	requests: (schemas.LoggedRequest & WithJson)[];
}

/** A payment with all of the log that is about it. */
function groupOf<T extends schemas.Intent>(intent: T, log: Log) {
	const events = log.events.filter(({ data: { object } }) =>
		[object.id, object.payment_intent].includes(intent.id),
	);
	// A call of 3-D Secure names the source alone, which the events of its payment name too.
	const isSourceOf = ({ params: { source } }: schemas.LoggedRequest) =>
		source !== undefined && events.some(({ json }) => json.includes(source));
	return {
		...intent,
		timeline: timelineOf(intent, log.events),
		charges: log.charges
			.filter((charge) => charge.payment_intent === intent.id)
			.map((charge) => ({ ...charge, refundable: isRefundable(charge) })),
		events,
		deliveries: log.deliveries.filter((delivery) =>
			events.some(({ id }) => id === delivery.event),
		),
		requests: log.requests.filter(
			(request) => request.payment_intent === intent.id || isSourceOf(request),
		),
	};
}

const isRefundable = (charge: schemas.Charge) =>
	charge.status === "succeeded" &&
	charge.amount_refunded < charge.amount_captured;
