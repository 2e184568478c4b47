import { appendFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";

/** One thing that was measured. */
export interface Figure {
	/** The part of the table it stands in. */
	group: string;
	name: string;
	unit: string;
	/** The median, where it was measured more than once. */
	value: number;
	min?: number;
	max?: number;
	/** The least that the set distances allow, in the same unit. */
	floor?: number;
	/** The same for the bare shop: the median of as many runs in between. */
	bare?: number;
	/** How many times as long as in the bare shop it may take. */
	goal?: number;
}

const folder = "test-results/bench";
const file = `${folder}/measured.jsonl`;

/** Deletes what an earlier run measured. */
export function startMeasuring() {
	mkdirSync(folder, { recursive: true });
	rmSync(file, { force: true });
}

/** Adds a figure to this run's. */
export function record(figure: Figure) {
	mkdirSync(folder, { recursive: true });
	appendFileSync(file, `${JSON.stringify(figure)}\n`);
}

/** All that this run has measured so far. */
export const measured = (): Figure[] =>
	readFileSync(file, "utf8")
		.split("\n")
		.filter(Boolean)
		.map((line) => JSON.parse(line));

/** Median, least and most of some measurements. */
export function spread(values: number[]) {
	const sorted = [...values].sort((a, b) => a - b);
	const at = (index: number) => Number(sorted[index]);
	return {
		value: at(Math.floor((sorted.length - 1) / 2)),
		min: at(0),
		max: at(sorted.length - 1),
	};
}
