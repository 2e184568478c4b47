import { describe, expect, it } from "vitest";
import { type Import, sourcesIn } from "../support/source";

/** Which areas of app/ an area may import, besides itself and the files at the root of app/. */
const allowed: Record<string, string[]> = {
	root: ["catalog", "payments", "styles", "ui"],
	routes: ["catalog", "inspector", "payments", "styles", "ui"],
	payments: ["catalog", "emulator", "ui"],
	inspector: ["ui"],
	// An error page shows the books that there are.
	ui: ["catalog"],
	catalog: ["ui"],
	styles: [],
	emulator: [],
};

/** The only ways into the emulator: on the server, and in the browser. */
const switches = [
	"app/payments/stripe.server.ts",
	"app/payments/element/load-stripe-js.ts",
];

const sources = sourcesIn("app");
const sourceAt = new Map(sources.map((source) => [source.path, source]));

describe.each(sources)("$path", ({ path, imports }) => {
	const area = areaOf(path);

	it("imports only from areas below its own", () => {
		const others = filesOf(imports).map(areaOf);
		const strays = others.filter(
			(other) =>
				other !== area && other !== "root" && !allowed[area]?.includes(other),
		);
		expect(strays).toEqual([]);
	});

	it("knows Stripe, and its types, only in payments and in the emulator", () => {
		const stripe = imports.filter(({ from }) =>
			/^(@stripe\/|stripe(\/|$))/.test(from),
		);
		const mayKnow = ["payments", "emulator"].includes(area);
		expect(mayKnow ? [] : stripe).toEqual([]);
	});

	it("reaches the emulator only at the switch, and late", () => {
		const reached = imports.filter(
			({ file, erased }) => file && areaOf(file) === "emulator" && !erased,
		);
		const wrong = reached.filter(
			({ late }) => !switches.includes(path) || !late,
		);
		expect(area === "emulator" ? [] : wrong).toEqual([]);
	});

	it("does not wait for itself when it is loaded", () => {
		expect(wayBackTo(path)).toEqual([]);
	});
});

it("what comes to browsers needs nothing of the server", () => {
	const files = comingToBrowsers();
	expect(files).toContain("app/emulator/stripe-js/install.ts");
	const needed = files.flatMap((path) =>
		remaining(path).map(({ from }) => `${path} imports ${from}`),
	);
	expect(needed.filter((line) => / node:|\.server$/.test(line))).toEqual([]);
});

function areaOf(path: string) {
	const [, area = "", inside] = path.split("/");
	return inside === undefined ? "root" : area;
}

const filesOf = (imports: Import[]) =>
	imports.flatMap(({ file }) => (file ? [file] : []));

/** From a file through its imports back to itself; empty if there is no such way. Types may look back. */
function wayBackTo(path: string) {
	const ways = [[path]];
	const seen = new Set<string>();
	for (const way of ways) {
		for (const next of loadedWith(way.at(-1) ?? "")) {
			if (next === path) {
				return [...way, path];
			}
			if (!seen.has(next)) {
				ways.push([...way, next]);
			}
			seen.add(next);
		}
	}
	return [];
}

const loadedWith = (path: string) =>
	filesOf(importsOf(path).filter(({ erased, late }) => !erased && !late));

const importsOf = (path: string) => sourceAt.get(path)?.imports ?? [];

/** The routes and all that they import. */
function comingToBrowsers() {
	const found = new Set<string>(
		[...sourceAt.keys()].filter(
			(path) => path === "app/entry.client.tsx" || isRoute(path),
		),
	);
	for (const path of found) {
		for (const file of filesOf(remaining(path))) {
			found.add(file);
		}
	}
	return [...found];
}

const isRoute = (path: string) =>
	path === "app/root.tsx" || path.startsWith("app/routes/");

/** Remix takes the loader and the action out of a route, and with them what only they import. */
const remaining = (path: string) =>
	importsOf(path).filter(
		({ from, erased }) =>
			!erased && !(isRoute(path) && from.endsWith(".server")),
	);
