import { type IntentStatus, statuses } from "./lifecycle";
import type { Event, Intent } from "./schemas.server";

/** A payment's arrival at a status. */
export interface TimelineStep {
	status: IntentStatus;
	/** The type of the event that reported it; null when no event did. */
	event: string | null;
	/** In seconds since 1970; null when no event reported it. */
	at: number | null;
}

/** The statuses that a payment has had, oldest first; `events` are newest first. */
export function timelineOf(intent: Intent, events: Event[]): TimelineStep[] {
	const steps = events
		.filter(({ data }) => data.object.id === intent.id)
		.flatMap(toTimelineStep)
		.reverse();
	if (steps.at(-1)?.status === intent.status) {
		return steps;
	}
	return [...steps, { status: intent.status, event: null, at: null }];
}

function toTimelineStep({ type, created, data }: Event): TimelineStep[] {
	const status = statuses.find((name) => name === data.object.status);
	return status ? [{ status, event: type, at: created }] : [];
}
