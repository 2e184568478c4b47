import type { InspectorData } from "./load-inspector.server";
import { Row } from "./row";
import { Section } from "./section";

type RequestEntry = InspectorData["otherRequests"][number];

export const ApiRequests = ({ requests }: { requests: RequestEntry[] }) => (
	<Section
		name="requests"
		rows={requests.map((request) => (
			<RequestRow key={request.id} request={request} />
		))}
	/>
);

const RequestRow = ({ request }: { request: RequestEntry }) => (
	<Row
		entry={request}
		aside={<p className="row-note">{request.latency_ms} ms</p>}
	>
		<span className="row-title">
			<code className="request-line">
				<b>{request.method}</b> {request.path}
			</code>
			{request.idempotency_key && <IdempotencyKey request={request} />}
		</span>
		<span
			className={`row-status ${request.status < 400 ? "succeeded" : "failed"}`}
		>
			<b>{request.status}</b>
			{request.error && ` ${request.error}`}
		</span>
	</Row>
);

const IdempotencyKey = ({ request }: { request: RequestEntry }) => (
	<span className="idempotency-key">
		{request.idempotent_replayed ? "replayed, key" : "key"}{" "}
		<code>{request.idempotency_key}</code>
	</span>
);
