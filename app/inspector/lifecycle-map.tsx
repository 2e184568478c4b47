import { humanize, type IntentStatus, statuses } from "./lifecycle";
import { lifecyclePath, positions } from "./lifecycle-geometry";

/** All statuses by name, with the number of payments that have each now. */
export function LifecycleMap({
	paymentStatuses,
}: {
	paymentStatuses: IntentStatus[];
}) {
	const counts = statuses.map((status) => ({
		status,
		count: paymentStatuses.filter((other) => other === status).length,
	}));
	const occupied = counts.filter(({ count }) => count > 0);
	return (
		<figure className="lifecycle-map">
			<svg
				viewBox="0 -28 324 128"
				role="img"
				aria-label={`Payments by status: ${occupied
					.map(({ status, count }) => `${count} ${humanize(status)}`)
					.join(", ")}`}
			>
				<path className="lifecycle-path" d={lifecyclePath} />
				{counts.map(({ status, count }) => (
					<StatusNode key={status} status={status} count={count} />
				))}
			</svg>
			<figcaption>
				How many payments are at each status. Below, each payment’s own path: a
				solid line where it went, an arch over what it skipped, and a dashed
				line where it failed.
			</figcaption>
		</figure>
	);
}

function StatusNode({
	status,
	count,
}: {
	status: IntentStatus;
	count: number;
}) {
	const { x, y } = positions[status];
	return (
		<g className={count > 0 ? "status-node occupied" : "status-node"}>
			<circle cx={x} cy={y} r={count > 0 ? 9 : 4} />
			{count > 0 && (
				<text className="count" x={x} y={y + 3.5}>
					{count}
				</text>
			)}
			<StatusLabel status={status} />
		</g>
	);
}

/** One word per line above the main line; the two statuses below it have their labels underneath. */
function StatusLabel({ status }: { status: IntentStatus }) {
	const { x, y } = positions[status];
	const words = humanize(status).split(" ");
	if (y > 22) {
		return (
			<text x={x} y={y + 18}>
				{words.join(" ")}
			</text>
		);
	}
	return words.map((word, line) => (
		<text key={word} x={x} y={9 - 11 * (words.length - 1 - line)}>
			{word}
		</text>
	));
}
