import { inWords, type Station, stations } from "./lifecycle";
import { places, wholeTrack } from "./lifecycle-geometry";

/** The whole lifecycle with its names, and how many of the payments stand where. */
export function LifecycleMap({ standing }: { standing: Station[] }) {
	const counted = stations.map((station) => ({
		station,
		count: standing.filter((one) => one === station).length,
	}));
	const inhabited = counted.filter(({ count }) => count > 0);
	return (
		<figure className="lifecycle-map">
			<svg
				viewBox="0 -28 324 128"
				role="img"
				aria-label={`Where the payments stand: ${inhabited
					.map(({ station, count }) => `${count} ${inWords(station)}`)
					.join(", ")}`}
			>
				<path className="track" d={wholeTrack} />
				{counted.map(({ station, count }) => (
					<Stop key={station} station={station} count={count} />
				))}
			</svg>
			<figcaption>
				Where each payment stands. Below, each one’s own way: solid where it
				went, arched over what it left out, dashed where it failed.
			</figcaption>
		</figure>
	);
}

function Stop({ station, count }: { station: Station; count: number }) {
	const { x, y } = places[station];
	return (
		<g className={count > 0 ? "stop inhabited" : "stop"}>
			<circle cx={x} cy={y} r={count > 0 ? 9 : 4} />
			{count > 0 && (
				<text className="count" x={x} y={y + 3.5}>
					{count}
				</text>
			)}
			<Name station={station} />
		</g>
	);
}

/** A word a line, above the main line; the two below it have their names underneath. */
function Name({ station }: { station: Station }) {
	const { x, y } = places[station];
	const words = inWords(station).split(" ");
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
