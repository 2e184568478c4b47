import { ActButtons } from "./action-buttons";
import { EventType } from "./events";
import type { Ledger } from "./load-inspector.server";
import { Row } from "./row";
import { Section } from "./section";

type Delivery = Ledger["deliveries"][number];

export const Deliveries = ({ deliveries }: { deliveries: Delivery[] }) => (
	<Section
		name="deliveries"
		note="The same events, signed and sent to the shop’s webhook."
		lines={deliveries.map((delivery) => (
			<DeliveryRow key={delivery.id} delivery={delivery} />
		))}
	/>
);

const DeliveryRow = ({ delivery }: { delivery: Delivery }) => (
	<Row
		entry={delivery}
		margin={
			<ActButtons
				id={delivery.id}
				what={`the delivery of ${delivery.type}`}
				offered={["retry"]}
			/>
		}
	>
		<span className="subject">
			<EventType type={delivery.type} />
		</span>
		<span className={`standing ${delivery.status}`}>{outcomeOf(delivery)}</span>
	</Row>
);

function outcomeOf({ status, attempts }: Delivery) {
	const last = attempts.at(-1);
	if (!last) {
		return "on its way";
	}
	const answer =
		last.status === null
			? "no answer"
			: `${last.status} in ${last.latency_ms} ms`;
	const tries = attempts.length > 1 ? `, try ${attempts.length}` : "";
	return `${status}, ${answer}${tries}`;
}
