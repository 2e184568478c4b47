import type { Ledger } from "./load-inspector.server";
import { Row } from "./row";
import { Section } from "./section";

type Call = Ledger["calls"][number];

export const Calls = ({ calls }: { calls: Call[] }) => (
	<Section
		name="calls"
		note="What was asked of Stripe, by the server and by the browser."
		lines={calls.map((call) => <CallRow key={call.id} call={call} />)}
	/>
);

const CallRow = ({ call }: { call: Call }) => (
	<Row entry={call} margin={<p className="aside">{call.latency_ms} ms</p>}>
		<span className="subject">
			<code className="asked">
				<b>{call.method}</b> {call.path}
			</code>
			{call.idempotency_key && <IdempotencyKey call={call} />}
		</span>
		<span className={`standing ${call.status < 400 ? "succeeded" : "failed"}`}>
			<b>{call.status}</b>
			{call.error && ` ${call.error}`}
		</span>
	</Row>
);

const IdempotencyKey = ({ call }: { call: Call }) => (
	<span className="idempotency">
		{call.idempotent_replayed ? "replayed, key" : "key"}{" "}
		<code>{call.idempotency_key}</code>
	</span>
);
