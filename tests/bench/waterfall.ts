import type { Latencies } from "../support/performance/measured-shop";
import type { Waits } from "./paired-runs";

/** A wait of the shop's, and what cannot be any faster, one after the other. */
export type Journey = Waits["ours"][number] & {
	title: string;
	floor: { name: string; ms: number }[];
};

interface Row {
	name: string;
	kind: string;
	from: number;
	to: number;
}

/** The journeys as one picture: what waited for what, above the floor that physics sets. */
export function waterfall(journeys: Journey[], distances: Latencies): string {
	let top = 40;
	const parts = journeys.map((journey) => {
		const part = drawJourney(journey, top);
		top += part.height + 40;
		return part.svg;
	});
	const { shop, stripe, stripeJs, element } = distances;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top}" font-family="system-ui, sans-serif" font-size="11" fill="#222">
<title>What waits for what, from a click to a card form and from Pay to the receipt</title>
<rect width="100%" height="100%" fill="#fff"/>
<text x="16" y="22" fill="#666">${shop} ms to the shop and back, ${stripe} ms for a call of Stripe’s API, ${stripeJs} ms to download Stripe.js, ${element} ms for an Element to start.</text>
${parts.join("\n")}
</svg>
`;
}

function drawJourney(journey: Journey, top: number) {
	const rows = rowsOf(journey);
	const last = Math.max(...journey.moments.map(({ at }) => at - journey.start));
	const scale = (width - left - right) / (last * 1.02);
	const x = (ms: number) => round(left + Math.max(0, ms) * scale);
	const y = (row: number) => top + 16 + row * rowHeight;
	const bars = rows.map(
		({ name, kind, from, to }, row) =>
			`<text x="${left - 8}" y="${y(row) + 10}" text-anchor="end">${asXml(name)}</text>` +
			`<rect x="${x(from)}" y="${y(row)}" width="${round(Math.max(1, (Math.min(to, last) - Math.max(0, from)) * scale))}" height="11" rx="2" fill="${colours[kind] ?? colours.other}"/>`,
	);
	const bottom = y(rows.length) + 4;
	const moments = journey.moments.map(({ name, at }) => {
		const place = x(at - journey.start);
		return (
			`<line x1="${place}" x2="${place}" y1="${top}" y2="${bottom}" stroke="#b5391e"/>` +
			`<text x="${place}" y="${bottom + 12}" text-anchor="end" fill="#b5391e">${asXml(name)} ${Math.round(at - journey.start)} ms</text>`
		);
	});
	return {
		svg: `<text x="16" y="${top + 4}" font-size="13" font-weight="600">${asXml(journey.title)}</text>\n${bars.join("\n")}\n${moments.join("\n")}`,
		height: bottom + 16 - top,
	};
}

/** The floor first, then what happened, in the order it began. */
function rowsOf({ start, fetched, calls, floor }: Journey): Row[] {
	let reached = 0;
	const floorRows = floor.map(({ name, ms }) => {
		const from = reached;
		reached += ms;
		return { name: `floor: ${name}`, kind: "floor", from, to: reached };
	});
	const happened = [
		...fetched
			.filter(({ name, end, start }) => !name.startsWith("/v1/") && end > start)
			.map((row) => ({ ...row, name: shorten(row.name) })),
		...calls.map((call) => ({
			...call,
			name: `${call.from} → Stripe: ${call.name.replace(/pi_\w+/, "pi_…")}`,
			kind: "stripe",
		})),
	]
		.filter((row) => row.end > start)
		.map(({ name, kind, start: from, end }) => ({
			name,
			kind,
			from: from - start,
			to: end - start,
		}))
		.sort((a, b) => a.from - b.from);
	return [...floorRows, ...happened];
}

const shorten = (name: string) =>
	name.replace(/^\/assets\/(.*)-[\w-]{8}(\.\w+)$/, "$1$2");

const asXml = (text: string) =>
	text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

const round = (place: number) => Math.round(place * 10) / 10;

const width = 960;
const left = 350;
const right = 24;
const rowHeight = 15;

const colours: Record<string, string> = {
	floor: "#c9c4b8",
	navigation: "#2f6f73",
	fetch: "#2f6f73",
	stripe: "#635bff",
	script: "#c98a1b",
	link: "#8a8f3c",
	other: "#9a9a9a",
};
