import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { build, type Plugin } from "esbuild";
import { functionBody } from "../support/project-files/function-body";

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

/**
 * Bundles an entry with all that it imports of the project; packages and Node's own modules are passed in later.
 *
 * @param options.shared files that are passed in, too, under their names
 */
export async function bundle<T>(
	entry: string,
	globals: readonly string[],
	{ shared, mutation }: { shared?: RegExp; mutation?: Mutation } = {},
): Promise<Bundle<T> & { imports: string[] }> {
	const { outputFiles } = await build({
		entryPoints: [entry],
		bundle: true,
		write: false,
		format: "esm",
		target: "es2022",
		platform: "node",
		packages: "external",
		jsx: "automatic",
		define: { "import.meta.env": JSON.stringify({ PROD: true, DEV: false }) },
		plugins: [
			...(shared ? [share(shared)] : []),
			nothingForBrowsers,
			...(mutation ? [mutate(mutation)] : []),
			recordFulfilment,
		],
	});
	const [{ text: code = "" } = {}] = outputFiles;
	const { body, imports } = functionBody(code);
	const run = new AsyncFunction("modules", ...globals, body);
	const call: Bundle<T> = (modules, values) =>
		run(modules, ...globals.map((name) => values[name]));
	return Object.assign(call, { imports });
}

/** The packages among these, under their names. What is shared is none. */
export async function importAll(names: readonly string[]) {
	const modules: Record<string, object> = {};
	for (const name of names.filter((name) => !name.endsWith(".server"))) {
		modules[name] ??= await import(name);
	}
	return modules;
}

/** Files that are passed in like packages, under their names. */
const share = (names: RegExp): Plugin => ({
	name: "share",
	setup({ onResolve }) {
		onResolve({ filter: names }, ({ path }) => ({
			path: basename(path),
			external: true,
		}));
	},
});

/** No page is shown here: scripts, styles and fonts would only cost the time to build them. */
const nothingForBrowsers: Plugin = {
	name: "nothing-for-browsers",
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /\?(classic-script|inline|url)$/ }, ({ path }) => ({
			path,
			namespace: "nothing",
		}));
		onLoad({ filter: /./, namespace: "nothing" }, () => ({
			contents: "export default '';",
		}));
	},
};

/** The function that a shop replaces, replaced: it tells the simulation. */
const recordFulfilment: Plugin = {
	name: "record-fulfilment",
	setup({ onLoad }) {
		onLoad({ filter: /[\\/]fulfil-order\.server\.ts$/ }, () => ({
			contents:
				"export const fulfilOrder = (order) => simulation.fulfil(order);",
		}));
	},
};

const mutate = ({ file, edits }: Mutation): Plugin => ({
	name: "mutate",
	setup({ onLoad }) {
		onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
			if (!path.replaceAll("\\", "/").endsWith(file)) {
				return;
			}
			let text = readFileSync(path, "utf8");
			for (const [replace, by] of edits) {
				if (!text.includes(replace)) {
					throw new Error(`${file} does not contain: ${replace}`);
				}
				text = text.replace(replace, by);
			}
			return {
				contents: text,
				loader: extname(path) === ".tsx" ? "tsx" : "ts",
			};
		});
	},
});

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (
	...parts: string[]
) => (...values: unknown[]) => Promise<never>;
