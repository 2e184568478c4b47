import { execFile } from "node:child_process";
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

/**
 * A folder of its own with the shop's code, to be built or changed while other tests use the usual one.
 * It shares the packages, but not the caches that lie between them.
 */
export function copyProject() {
	const copy = mkdtempSync(join(tmpdir(), "marginalia-"));
	const parts = ["app", "public", "package.json", "tsconfig.json"];
	for (const part of [...parts, "vite.config.ts"]) {
		cpSync(part, join(copy, part), { recursive: true });
	}
	mkdirSync(join(copy, "node_modules"));
	for (const name of readdirSync("node_modules")) {
		if (name.startsWith(".")) {
			continue;
		}
		symlinkSync(
			resolve("node_modules", name),
			join(copy, "node_modules", name),
		);
	}
	return copy;
}

/** Builds such a copy. Options are those of the command line. */
export const buildProject = (
	copy: string,
	settings: Record<string, string> = {},
	options: readonly string[] = [],
) =>
	promisify(execFile)(
		process.execPath,
		["node_modules/@remix-run/dev/dist/cli.js", "vite:build", ...options],
		{ cwd: copy, env: { ...process.env, ...settings, NODE_ENV: "production" } },
	);

/** From now on a build of such a copy compresses no files, which takes a fifth of its time. */
export function leaveUncompressed(copy: string) {
	const file = join(copy, "vite.config.ts");
	const config = readFileSync(file, "utf8");
	const part = "isSsrBuild && compressFiles(),";
	if (!config.includes(part)) {
		throw new Error(`${file} does not contain: ${part}`);
	}
	writeFileSync(file, config.replace(part, ""));
}
