import type { Station, Step } from "./lifecycle";

/** Where each status stands on the map of the lifecycle. */
export const places: Record<Station, { x: number; y: number }> = {
	requires_payment_method: { x: 34, y: 22 },
	requires_confirmation: { x: 98, y: 22 },
	requires_action: { x: 162, y: 22 },
	processing: { x: 226, y: 22 },
	requires_capture: { x: 226, y: 46 },
	succeeded: { x: 290, y: 22 },
	canceled: { x: 290, y: 78 },
};

/** All the ways there are, without the shortcuts and the ways back. */
export const wholeTrack = [
	"M34 22H290",
	"M162 22C186 22 190 46 226 46C262 46 262 22 290 22",
	"M34 22C34 68 60 78 100 78H290",
].join("");

/** One stretch of a payment's way. */
export interface Stretch {
	key: string;
	line: string;
	failed: boolean;
}

/** The way of a payment, stretch by stretch. */
export const stretchesOf = (journey: Step[]): Stretch[] =>
	journey.slice(1).map(({ station, event }, before) => ({
		key: `${before} ${station}`,
		line: lineBetween(journey[before]?.station ?? station, station),
		failed: event === "payment_intent.payment_failed",
	}));

/** Forward over what was left out, back below, and down to where a payment is canceled. */
function lineBetween(from: Station, to: Station) {
	const { x, y } = places[from];
	const end = places[to];
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
	const leftOut = (end.x - x) / 64 - 1;
	return `${start}Q${(x + end.x) / 2} ${y - 13 * leftOut} ${end.x} ${end.y}`;
}
