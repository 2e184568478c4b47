import { readFileSync } from "node:fs";
import { build, type Plugin } from "vite";

/** Code as a function: each call of it is a process of its own, with the modules and the globals that it is given. */
export type Bundle<T> = (
	modules: Record<string, object>,
	globals: Record<string, unknown>,
) => Promise<T>;

/** A change to a file of the shop, to see that the simulation notices. */
export interface Mutation {
	file: string;
	/** What is replaced in it, and by what. */
	edits: readonly (readonly [replace: string, by: string])[];
}

/** Bundles an entry with all that it imports of the project; packages and Node's own modules are passed in later. */
export async function bundle<T>(
	entry: string,
	globals: readonly string[],
	mutation?: Mutation,
): Promise<Bundle<T> & { packages: string[] }> {
	const result = await build({
		configFile: false,
		logLevel: "error",
		plugins: [
			noScriptsForBrowsers(),
			mutation ? mutate(mutation) : null,
			recordFulfilment(),
		],
		build: {
			ssr: entry,
			write: false,
			minify: false,
			target: "es2022",
			rollupOptions: {
				// Of the emulator there is one for all processes.
				external: [/\/emulator\.server$/],
				output: { inlineDynamicImports: true },
			},
		},
	});
	const [output] = Array.isArray(result) ? result : [result];
	if (!output || !("output" in output)) {
		throw new Error(`${entry} could not be bundled.`);
	}
	const { code } = output.output[0];
	const packages: string[] = [];
	const body = code
		.replace(importStatement, (_, names: string, from: string) => {
			packages.push(from);
			return destructured(names, from);
		})
		.replace(/^export \{([^}]*)\};?$/m, (_, names: string) => exported(names));
	const run = new AsyncFunction("modules", ...globals, body);
	const call: Bundle<T> = (modules, values) =>
		run(modules, ...globals.map((name) => values[name]));
	return Object.assign(call, { packages });
}

/** As Rollup writes them. */
const importStatement = /^import (?:([^"';]+?) from )?["']([^"']+)["'];?$/gm;

function destructured(names: string | undefined, from: string) {
	const module = `modules[${JSON.stringify(from)}]`;
	if (!names) {
		return "";
	}
	const all = /^\* as (\S+)$/.exec(names);
	if (all) {
		return `const ${all[1]} = ${module};`;
	}
	const [, first, rest] = /^([\w$]+)?,? ?(?:\{(.*)\})?$/s.exec(names) ?? [];
	const named = rest?.replace(/ as /g, ": ");
	return `const { ${[first && `default: ${first}`, named].filter(Boolean)} } = ${module};`;
}

const exported = (names: string) =>
	`return {${names
		.split(",")
		.map((name) => {
			const [local, as] = name.trim().split(" as ");
			return `${as ?? local}: ${local}`;
		})
		.join(", ")}};`;

/** No page is shown here: the emulator's script for browsers would only cost the time to build it. */
const noScriptsForBrowsers = (): Plugin => ({
	name: "no-scripts-for-browsers",
	enforce: "pre",
	load(id) {
		if (id.endsWith("?classic-script")) {
			return "export default '';";
		}
	},
});

/** The function that a shop replaces, replaced: it tells the simulation. */
const recordFulfilment = (): Plugin => ({
	name: "record-fulfilment",
	load(id) {
		if (id.endsWith("/fulfil-order.server.ts")) {
			return "export const fulfilOrder = (order) => simulation.fulfil(order);";
		}
	},
});

const mutate = ({ file, edits }: Mutation): Plugin => ({
	name: "mutate",
	enforce: "pre",
	load(id) {
		if (!id.endsWith(file)) {
			return;
		}
		let text = readFileSync(id, "utf8");
		for (const [replace, by] of edits) {
			if (!text.includes(replace)) {
				throw new Error(`${file} does not contain: ${replace}`);
			}
			text = text.replace(replace, by);
		}
		return text;
	},
});

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (
	...parts: string[]
) => (...values: unknown[]) => Promise<never>;
