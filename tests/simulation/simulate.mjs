/**
 * Runs the simulation by hand:
 *   npm run simulate -- --runs 100000     so many random runs
 *   npm run simulate -- --seed 7          from this seed on
 *   npm run simulate -- --mutations       plants faults in the shop and expects each to be noticed
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const { values } = parseArgs({
	options: {
		runs: { type: "string", default: "20000" },
		seed: { type: "string", default: "1" },
		mutations: { type: "boolean", default: false },
	},
});
const files = values.mutations
	? ["--config", "tests/simulation/vitest.config.ts"]
	: ["tests/simulation/random.test.ts"];
const { status } = spawnSync(
	process.execPath,
	["node_modules/vitest/vitest.mjs", "run", ...files],
	{
		stdio: "inherit",
		env: { ...process.env, RUNS: values.runs, SEED: values.seed },
	},
);
process.exitCode = status ?? 1;
