import { execFile } from "node:child_process";
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	symlinkSync,
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

/** Builds such a copy. */
export const buildProject = (
	copy: string,
	settings: Record<string, string> = {},
) =>
	promisify(execFile)(
		process.execPath,
		["node_modules/@remix-run/dev/dist/cli.js", "vite:build"],
		{ cwd: copy, env: { ...process.env, ...settings, NODE_ENV: "production" } },
	);
