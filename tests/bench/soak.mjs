/**
 * Sends hostile traffic beside honest shoppers, and fails unless they are served as if they were alone:
 *   npm run soak -- --minutes 10
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const { values } = parseArgs({
	options: { minutes: { type: "string", default: "10" } },
});
const { status } = spawnSync(
	process.execPath,
	[
		"node_modules/vitest/vitest.mjs",
		"run",
		"--config",
		"tests/bench/soak.config.ts",
	],
	{ stdio: "inherit", env: { ...process.env, SOAK_MINUTES: values.minutes } },
);
process.exitCode = status ?? 1;
