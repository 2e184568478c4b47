import type { InspectorData } from "./load-inspector.server";
import { Row } from "./row";
import { Section } from "./section";

type EventEntry = InspectorData["payments"][number]["events"][number];

export const Events = ({ events }: { events: EventEntry[] }) => (
	<Section
		name="events"
		rows={events.map((event) => <EventRow key={event.id} event={event} />)}
	/>
);

const EventRow = ({ event }: { event: EventEntry }) => (
	<Row
		entry={event}
		aside={
			<p className="row-note">
				{event.request?.id ? <code>{event.request.id}</code> : "automatic"}
			</p>
		}
	>
		<span className="row-title">
			<EventType type={event.type} /> <code>{event.data.object.id}</code>
		</span>
	</Row>
);

/** An event type, with its last part in bold: what happened. */
export function EventType({ type }: { type: string }) {
	const dot = type.lastIndexOf(".") + 1;
	return (
		<span className="event-type">
			{type.slice(0, dot)}
			<b>{type.slice(dot)}</b>
		</span>
	);
}
