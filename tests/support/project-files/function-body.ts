/**
 * Turns a module into the body of an async function, which evaluates it as often as it is called: a module itself is
 * evaluated once, and stays in memory until the process ends.
 *
 * @param code as esbuild and Rollup write it: one line for each import, and one list of exports
 * @returns the body, which takes what it imports from `modules` and returns what it exports, and the names of the modules
 */
export function functionBody(code: string) {
	const imports: string[] = [];
	const body = code
		.replace(importStatement, (_, names: string, from: string) => {
			imports.push(from);
			return destructured(names, from);
		})
		.replace(/^export \{([^}]*)\};?$/m, (_, names: string) => exported(names));
	return { body, imports };
}

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
