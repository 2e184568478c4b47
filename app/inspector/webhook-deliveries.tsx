import { ActionButtons } from "./action-buttons";
import { EventType } from "./events";
import type { InspectorData } from "./load-inspector.server";
import { Row } from "./row";
import { Section } from "./section";

type DeliveryEntry = InspectorData["payments"][number]["deliveries"][number];

export const WebhookDeliveries = ({
	deliveries,
}: {
	deliveries: DeliveryEntry[];
}) => (
	<Section
		name="deliveries"
		rows={deliveries.map((delivery) => (
			<DeliveryRow key={delivery.id} delivery={delivery} />
		))}
	/>
);

const DeliveryRow = ({ delivery }: { delivery: DeliveryEntry }) => (
	<Row
		entry={delivery}
		aside={
			<ActionButtons
				id={delivery.id}
				target={`the delivery of ${delivery.type}`}
				names={["retry"]}
			/>
		}
	>
		<span className="row-title">
			<EventType type={delivery.type} />
		</span>
		<span className={`row-status ${delivery.status}`}>
			{deliveryResult(delivery)}
		</span>
	</Row>
);

function deliveryResult({ status, attempts }: DeliveryEntry) {
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
