import type { IntentStatus } from "./lifecycle";
import type { TimelineStep } from "./timeline";

/** The position of each status on the lifecycle map. */
export const positions: Record<IntentStatus, { x: number; y: number }> = {
	requires_payment_method: { x: 34, y: 22 },
	requires_confirmation: { x: 98, y: 22 },
	requires_action: { x: 162, y: 22 },
	processing: { x: 226, y: 22 },
	requires_capture: { x: 226, y: 46 },
	succeeded: { x: 290, y: 22 },
	canceled: { x: 290, y: 78 },
};

/** The SVG path through all statuses, without skips and steps back. */
export const lifecyclePath = [
	"M34 22H290",
	"M162 22C186 22 190 46 226 46C262 46 262 22 290 22",
	"M34 22C34 68 60 78 100 78H290",
].join("");

/** The line between two steps of a timeline. */
export interface Segment {
	key: string;
	path: string;
	failed: boolean;
}

export const segmentsOf = (timeline: TimelineStep[]): Segment[] =>
	timeline.slice(1).map(({ status, event }, before) => ({
		key: `${before} ${status}`,
		path: pathBetween(timeline[before]?.status ?? status, status),
		failed: event === "payment_intent.payment_failed",
	}));

/** Forward in an arch over skipped statuses, back underneath, and down to where a payment is canceled. */
function pathBetween(from: IntentStatus, to: IntentStatus) {
	const { x, y } = positions[from];
	const end = positions[to];
	const start = `M${x} ${y}`;
	if (from === to) {
		return `${start}C${x - 26} 58 ${x + 26} 58 ${x} ${y}`;
	}
	if (to === "canceled") {
		return `${start}C${x} 68 ${x + 20} 78 ${(x + end.x) / 2} 78H${end.x}`;
	}
	if (to === "requires_capture") {
		return `${start}C${x + 26} 50 ${x + 50} 46 ${end.x} 46`;
	}
	if (from === "requires_capture") {
		return `${start}C262 46 262 22 290 22`;
	}
	if (end.x < x) {
		return `${start}C${x} 62 ${end.x} 62 ${end.x} ${end.y}`;
	}
	const skipped = (end.x - x) / 64 - 1;
	return `${start}Q${(x + end.x) / 2} ${y - 13 * skipped} ${end.x} ${end.y}`;
}
