import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { type Figure, measured, startMeasuring } from "./figures";

const file = "tests/bench/figures.json";

/** Around a whole run of `npm run bench`: the table, and what has moved since the figures last committed. */
export default function reportFigures() {
	startMeasuring();
	return () => {
		const figures = measured();
		const before = committed();
		for (const group of new Set(figures.map(({ group }) => group))) {
			console.log(`\n${group}`);
			const inGroup = figures.filter((figure) => figure.group === group);
			console.table(
				Object.fromEntries(
					inGroup.map((figure) => [
						`${figure.name}${figure.unit && ` (${figure.unit})`}`,
						row(figure, before),
					]),
				),
			);
		}
		writeFileSync(file, `${JSON.stringify(report(figures), null, "\t")}\n`);
		console.log(`\nWritten to ${file}, with the picture beside it.\n`);
	};
}

function row(figure: Figure, before: Figure[]) {
	const { value, min, max, floor, bare, goal } = figure;
	const known = before.find(
		({ name, unit }) => name === figure.name && unit === figure.unit,
	);
	return {
		value: short(value),
		...(min !== undefined && { min: short(min), max: short(Number(max)) }),
		...(floor && { floor, "× floor": (value / floor).toFixed(2), goal }),
		...(bare && { bare: short(bare), "× bare": (value / bare).toFixed(2) }),
		before: known ? short(known.value) : "–",
		moved: known?.value ? change(value / known.value) : "",
	};
}

/** Less than a tenth is noise of the machine. */
const change = (ratio: number) =>
	Math.abs(ratio - 1) < 0.1 ? "" : `× ${ratio.toFixed(2)}`;

const short = (value: number) =>
	Number(value.toFixed(Math.abs(value) < 10 ? 2 : 0));

const report = (figures: Figure[]) => ({
	date: new Date().toISOString().slice(0, 10),
	machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`,
	figures,
});

function committed(): Figure[] {
	try {
		const text = execFileSync("git", ["show", `HEAD:${file}`], {
			encoding: "utf8",
			stdio: ["ignore", "pipe", "ignore"],
		});
		return JSON.parse(text).figures;
	} catch {
		// None yet, or no git here.
		return [];
	}
}
