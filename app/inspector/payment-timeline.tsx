import { inWords, type Station, type Step, stations } from "./lifecycle";
import {
	places,
	type Stretch,
	stretchesOf,
	wholeTrack,
} from "./lifecycle-geometry";

/** A payment's way through the lifecycle: where it has been is inked, where it stands is ringed. */
export function JourneyPath({ journey }: { journey: Step[] }) {
	const visited = new Set(journey.map(({ station }) => station));
	const current = journey.at(-1)?.station;
	const stretches = stretchesOf(journey);
	return (
		<svg
			className="journey-path"
			viewBox="20 0 286 90"
			role="img"
			aria-label={`Path: ${journey.map(({ station }) => inWords(station)).join(", then ")}`}
		>
			<path className="track" d={wholeTrack} />
			{stretches.map((stretch) => (
				<Line key={stretch.key} stretch={stretch} />
			))}
			{stations.map((station) => (
				<Dot
					key={station}
					station={station}
					state={
						station === current
							? "current"
							: visited.has(station)
								? "visited"
								: "ahead"
					}
				/>
			))}
			<Failures count={stretches.filter(({ failed }) => failed).length} />
		</svg>
	);
}

const Line = ({ stretch: { line, failed } }: { stretch: Stretch }) => (
	<path className={failed ? "way failed" : "way"} d={line} pathLength="1" />
);

const radius = { ahead: 2.5, visited: 4, current: 5 };

function Dot({
	station,
	state,
}: {
	station: Station;
	state: keyof typeof radius;
}) {
	const { x, y } = places[station];
	return (
		<g className={`dot ${state}`}>
			{state === "current" && <circle className="ring" cx={x} cy={y} r={9} />}
			<circle cx={x} cy={y} r={radius[state]} />
		</g>
	);
}

const Failures = ({ count }: { count: number }) =>
	count > 1 && (
		<text className="failures" x={24} y={50}>
			{`×${count}`}
		</text>
	);
