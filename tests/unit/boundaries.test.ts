import { expect, it } from "vitest";
import {
	type Import,
	type Source,
	sourcesIn,
} from "../support/project-files/source-files";

/** Which areas of app/ an area may import, besides itself, app/paths.ts and the areas below that all may use. */
const areas: Record<string, string[]> = {
	root: ["catalog", "errors", "styles"],
	"entry.server.tsx": ["root", "catalog", "errors", "payments", "styles"],
	routes: ["root", "catalog", "errors", "inspector", "payments", "styles"],
	payments: ["catalog", "emulator"],
	inspector: [],
	errors: ["catalog"],
	catalog: [],
	server: ["styles"],
	ui: [],
	i18n: [],
	config: [],
	styles: [],
	emulator: [],
};

/** What every area may use, but for these themselves and the emulator. */
const forAll = ["config", "i18n", "server", "ui"];
const basic = ["config", "i18n", "ui", "styles", "emulator"];
const data = ["shared", "test-data"];
const below = ["api", "charges", "events", ...data];

/** Which rooms of the emulator a room may import, besides itself and the files at the top of emulator/. */
const emulatorRooms: Record<string, string[]> = {
	"stripe-js": ["shared"],
	shared: [],
	"test-data": [],
	api: [],
	events: ["api"],
	"payment-methods": ["api", ...data],
	charges: ["api", "payment-methods", "test-data"],
	...{ disputes: below, refunds: below },
	"payment-intents": ["payment-methods", "disputes", "refunds", ...below],
	"customer-pages": ["api", "events", "payment-intents", "shared"],
};

/** The only ways into the emulator: on the server, and in the browser. */
const switches = [
	"app/payments/stripe.server.ts",
	"app/payments/element/load-stripe-js.ts",
];

const sources = sourcesIn("app");
const sourceAt = new Map(sources.map((source) => [source.path, source]));

it("an area imports only from areas below its own", () => {
	const strays = importsWhere((path, file) => {
		const [from, to] = [areaOf(path), areaOf(file)];
		const allowed = [
			...(areas[from] ?? []),
			...(basic.includes(from) ? [] : forAll),
		];
		return to !== from && file !== "app/paths.ts" && !allowed.includes(to);
	});
	expect(strays).toEqual([]);
});

it("ui/ imports nothing of the shop", () => {
	const strays = importsWhere(
		(path, file) => areaOf(path) === "ui" && areaOf(file) !== "ui",
	);
	expect(strays).toEqual([]);
});

it("a room of the emulator imports only from rooms below its own", () => {
	const strays = importsWhere((path, file) => {
		const [from, to] = [roomOf(path), roomOf(file)];
		return (
			from !== null &&
			to !== null &&
			to !== from &&
			!emulatorRooms[from]?.includes(to)
		);
	});
	expect(strays).toEqual([]);
});

it("every area and every room of the emulator has its row", () => {
	const found = new Set(sources.map(({ path }) => areaOf(path)));
	expect([...found].filter((area) => !areas[area])).toEqual([]);
	const rooms = new Set(sources.map(({ path }) => roomOf(path) ?? "api"));
	expect([...rooms].filter((room) => !emulatorRooms[room])).toEqual([]);
});

it("Stripe, and its types, are known only in payments and in the emulator", () => {
	const strays = sources.flatMap(({ path, imports }) =>
		["payments", "emulator"].includes(areaOf(path))
			? []
			: imports
					.filter(({ from }) => /^(@stripe\/|stripe(\/|$))/.test(from))
					.map(({ from }) => `${path} imports ${from}`),
	);
	expect(strays).toEqual([]);
});

it("the emulator is reached only at the switches, and by dynamic import", () => {
	const strays = importsWhere(
		(path, file, { late, erased }) =>
			areaOf(file) === "emulator" &&
			areaOf(path) !== "emulator" &&
			!erased &&
			!(late && switches.includes(path)),
	);
	expect(strays).toEqual([]);
});

it("no file imports itself by way of others, types included", () => {
	const circles = sources
		.map(({ path }) => circleFrom(path))
		.filter((way) => way.length > 0);
	expect(circles).toEqual([]);
});

it("what comes to browsers needs nothing of the server", () => {
	const files = comingToBrowsers();
	expect(files).toContain("app/emulator/stripe-js/install.ts");
	const needed = files.flatMap((path) =>
		remaining(path).map(({ from }) => `${path} imports ${from}`),
	);
	expect(needed.filter((line) => / node:|\.server$/.test(line))).toEqual([]);
});

/** "x imports y" for each import of one of our files that this is true of. */
function importsWhere(
	isStray: (path: string, file: string, kind: Import) => boolean,
) {
	return sources.flatMap(({ path, imports }) =>
		imports.flatMap((kind) =>
			kind.file && isStray(path, kind.file, kind)
				? [`${path} imports ${kind.file}`]
				: [],
		),
	);
}

function areaOf(path: string) {
	const [, area = "", inside] = path.split("/");
	return inside || area === "entry.server.tsx" ? area : "root";
}

/** The folder inside emulator/; null for what stands at its top, and for files elsewhere. */
const roomOf = (path: string) =>
	/^app\/emulator\/([^/]+)\//.exec(path)?.[1] ?? null;

/** From a file through its imports back to itself; empty if there is no such way. */
function circleFrom(path: string) {
	const ways = [[path]];
	const seen = new Set<string>();
	for (const way of ways) {
		for (const next of filesOf(importsOf(way.at(-1) ?? ""))) {
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

const filesOf = (imports: Import[]) =>
	imports.flatMap(({ file }) => (file ? [file] : []));

const importsOf = (path: string): Source["imports"] =>
	sourceAt.get(path)?.imports ?? [];

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
