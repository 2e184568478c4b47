import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { noSettings } from "./tests/support/shop/no-settings";

export default defineConfig({
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: "in one process",
					include: ["tests/{unit,contract}/**/*.test.ts"],
					// They leave nothing behind, and each would load the same modules again.
					isolate: false,
				},
			},
			{
				extends: true,
				test: {
					name: "with servers",
					include: [
						"tests/integration/{build,emulator,http,process}/**/*.test.ts",
					],
					// Each process would load again what starts and asks a shop.
					isolate: false,
					setupFiles: "tests/support/shop/close-shops.ts",
				},
			},
			{
				extends: true,
				test: {
					name: "each in a process",
					// They open hundreds of shops, whose code stays in memory and goes on with what it has begun.
					include: ["tests/{integration/payments,simulation}/**/*.test.ts"],
				},
			},
		],
		env: noSettings,
		// Half of the tests wait for a server more than they work.
		maxWorkers: availableParallelism() + 1,
		// The simulation drops thousands of processes: with room they are gone before they are copied to the old ones.
		execArgv: ["--min-semi-space-size=64", "--max-semi-space-size=64"],
		// Longer than a slow machine takes for anything; a test that hangs still ends.
		testTimeout: 60_000,
		hookTimeout: 120_000,
		expect: { poll: { timeout: 20_000 } },
	},
});
