import { humanize, type IntentStatus, statuses } from "./lifecycle";
import {
	lifecyclePath,
	positions,
	type Segment,
	segmentsOf,
} from "./lifecycle-geometry";
import type { TimelineStep } from "./timeline";

/** A payment's way through the lifecycle: past statuses are filled, the current one has a ring. */
export function PaymentTimeline({ timeline }: { timeline: TimelineStep[] }) {
	const visited = new Set(timeline.map(({ status }) => status));
	const current = timeline.at(-1)?.status;
	const segments = segmentsOf(timeline);
	return (
		<svg
			className="payment-timeline"
			viewBox="20 0 286 90"
			role="img"
			aria-label={`Path: ${timeline.map(({ status }) => humanize(status)).join(", then ")}`}
		>
			<path className="lifecycle-path" d={lifecyclePath} />
			{segments.map((segment) => (
				<SegmentPath key={segment.key} segment={segment} />
			))}
			{statuses.map((status) => (
				<StatusDot
					key={status}
					status={status}
					state={
						status === current
							? "current"
							: visited.has(status)
								? "visited"
								: "ahead"
					}
				/>
			))}
			<FailureCount count={segments.filter(({ failed }) => failed).length} />
		</svg>
	);
}

const SegmentPath = ({ segment: { path, failed } }: { segment: Segment }) => (
	<path
		className={failed ? "segment failed" : "segment"}
		d={path}
		pathLength="1"
	/>
);

function StatusDot({
	status,
	state,
}: {
	status: IntentStatus;
	state: keyof typeof radius;
}) {
	const { x, y } = positions[status];
	return (
		<g className={`status-dot ${state}`}>
			{state === "current" && <circle className="ring" cx={x} cy={y} r={9} />}
			<circle cx={x} cy={y} r={radius[state]} />
		</g>
	);
}

const FailureCount = ({ count }: { count: number }) =>
	count > 1 && (
		<text className="failure-count" x={24} y={50}>
			{`×${count}`}
		</text>
	);

const radius = { ahead: 2.5, visited: 4, current: 5 };
