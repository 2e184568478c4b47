import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { noSettings } from "./tests/support/shop/no-settings";

export default defineConfig({
	test: {
		include: ["tests/{unit,contract,integration,simulation}/**/*.test.ts"],
		env: noSettings,
		// Vitest itself would leave one core free, which is half of two.
		maxWorkers: availableParallelism(),
		// The simulation drops thousands of processes: with room they are gone before they are copied to the old ones.
		execArgv: ["--min-semi-space-size=64", "--max-semi-space-size=64"],
		// Longer than a slow machine takes for anything; a test that hangs still ends.
		testTimeout: 60_000,
		hookTimeout: 120_000,
		expect: { poll: { timeout: 20_000 } },
	},
});
