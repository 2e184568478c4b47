import type { Event, Intent } from "./schemas.server";

/** The statuses of a PaymentIntent, in the order in which a payment may come through them. */
export const stations = [
	"requires_payment_method",
	"requires_confirmation",
	"requires_action",
	"processing",
	"requires_capture",
	"succeeded",
	"canceled",
] as const;

export type Station = (typeof stations)[number];

/** A payment's arrival at a status. */
export interface Step {
	station: Station;
	/** The event that told of it; null where none did. */
	event: string | null;
	at: number | null;
}

/** Where a payment has been, in order; `events` come newest first. */
export function journeyOf(intent: Intent, events: Event[]): Step[] {
	const told = events
		.filter(({ data }) => data.object.id === intent.id)
		.flatMap(toStep)
		.reverse();
	if (told.at(-1)?.station === intent.status) {
		return told;
	}
	return [...told, { station: intent.status, event: null, at: null }];
}

/** "requires capture" */
export const inWords = (status: string) => status.replaceAll("_", " ");

function toStep({ type, created, data }: Event): Step[] {
	const station = stations.find((name) => name === data.object.status);
	return station ? [{ station, event: type, at: created }] : [];
}
