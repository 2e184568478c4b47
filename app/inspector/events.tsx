import type { Ledger } from "./load-inspector.server";
import { Row } from "./row";
import { Section } from "./section";

type Event = Ledger["events"][number];

export const Events = ({ events }: { events: Event[] }) => (
	<Section
		name="events"
		note="What Stripe tells a shop, as it happens."
		lines={events.map((event) => <EventRow key={event.id} event={event} />)}
	/>
);

const EventRow = ({ event }: { event: Event }) => (
	<Row
		entry={event}
		margin={
			<p className="aside">
				{event.request?.id ? <code>{event.request.id}</code> : "by itself"}
			</p>
		}
	>
		<span className="subject">
			<EventType type={event.type} /> <code>{event.data.object.id}</code>
		</span>
	</Row>
);

/** `payment_intent.succeeded`, with the weight on what happened. */
export function EventType({ type }: { type: string }) {
	const dot = type.lastIndexOf(".") + 1;
	return (
		<span className="event-type">
			{type.slice(0, dot)}
			<b>{type.slice(dot)}</b>
		</span>
	);
}
