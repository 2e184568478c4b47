import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path/posix";

/**
 * The packages that only the server loads: those that the `.server` files below a folder import, directly or through
 * other files, and that no file of the browser imports. Vite would find them in the code that Remix takes out of
 * the page only later, make them ready for the browser, and reload the page.
 *
 * @param folder has the entries and routes of the shop
 */
export function serverPackages(folder = "app"): string[] {
	const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
		.map((name) => join(folder, name.replaceAll("\\", "/")))
		.filter((path) => /\.tsx?$/.test(path));
	const forServer = packagesOf(files.filter(isServerFile), files);
	const pages = files.filter((path) =>
		/^(entry\.client|root|routes\/[^/]+)\.tsx?$/.test(
			path.slice(folder.length + 1),
		),
	);
	const forBrowser = packagesOf(
		pages,
		files.filter((path) => !isServerFile(path)),
		// A route has code of both sides; what its components need, others need too.
		(path) => !pages.includes(path) || path.includes("entry.client"),
	);
	return [...forServer].filter((name) => !forBrowser.has(name)).sort();
}

/** The packages that these files import, or that files do which they import. */
function packagesOf(
	starts: string[],
	files: string[],
	counts = (_path: string) => true,
) {
	const seen = new Set<string>();
	const packages = new Set<string>();
	const queue = [...starts];
	for (let path = queue.pop(); path; path = queue.pop()) {
		if (seen.has(path)) {
			continue;
		}
		seen.add(path);
		for (const from of importsOf(readFileSync(path, "utf8"))) {
			if (from.startsWith(".")) {
				const base = join(path, "..", from);
				const meant = [base, `${base}.ts`, `${base}.tsx`];
				queue.push(...files.filter((file) => meant.includes(file)));
			} else if (counts(path) && !from.startsWith("node:")) {
				packages.add(packageName.exec(from)?.[0] ?? from);
			}
		}
	}
	return packages;
}

/** What is imported as a value. A type leaves no import behind. */
const importsOf = (code: string) =>
	[
		...code.matchAll(
			/^(?:import|export)\s+(?!type\b)(?:[^"';]*?\bfrom\s+)?"([^"]+)"/gm,
		),
		...code.matchAll(/\bimport\("([^"]+)"\)/g),
	].map(([, from = ""]) => from);

const isServerFile = (path: string) =>
	/\.server\.tsx?$|\/entry\.server\.tsx$/.test(path);

/** `hono/utils/mime` is of the package `hono`. */
const packageName = /^(@[^/]+\/)?[^/]+/;
