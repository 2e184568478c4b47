import {
	cpSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { copyProject } from "./copy-project";

/**
 * A folder of its own with the built shop, to be changed as a build of other code would be: to build one takes 20 s of a
 * processor.
 */
export function copyBuild() {
	const copy = copyProject();
	cpSync("build", join(copy, "build"), { recursive: true });
	return copy;
}

/** Changes the server's code, which is built readable. */
export function changeServer(copy: string, part: RegExp, changed: string) {
	const file = join(copy, "build/server/index.js");
	const code = readFileSync(file, "utf8");
	if (!part.test(code)) {
		throw new Error(`There is no ${part} in the built server.`);
	}
	writeFileSync(
		file,
		code.replace(part, () => changed),
	);
}

/** Changes what the browser loads: every asset that has this in it, or names one that has, gets another name. */
export function changeClient(copy: string, part: string, changed: string) {
	const assets = join(copy, "build/client/assets");
	const texts = new Map(
		readdirSync(assets)
			.filter((name) => /\.js$/.test(name))
			.map((name) => [name, readFileSync(join(assets, name), "utf8")]),
	);
	const stale = namesOfAllWith(part, texts);
	const renew = (text: string) =>
		stale
			.map((name) => name.slice(-11, -3))
			.reduce(
				(renewed, hash) => renewed.replaceAll(hash, `new${hash.slice(3)}`),
				text.replaceAll(part, changed),
			);
	for (const name of stale) {
		writeFileSync(join(assets, renew(name)), renew(texts.get(name) ?? ""));
		for (const old of [name, `${name}.br`, `${name}.gz`]) {
			rmSync(join(assets, old));
		}
	}
	const server = join(copy, "build/server/index.js");
	writeFileSync(server, renew(readFileSync(server, "utf8")));
}

function namesOfAllWith(part: string, texts: Map<string, string>): string[] {
	const found = new Set([part]);
	// What is found later in the loop is looked for, too.
	for (const wanted of found) {
		for (const [name, text] of texts) {
			if (text.includes(wanted)) {
				found.add(name);
			}
		}
	}
	found.delete(part);
	if (found.size === 0) {
		throw new Error(`There is no ${part} in the built assets.`);
	}
	return [...found];
}
