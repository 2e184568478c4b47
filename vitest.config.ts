import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { noSettings } from "./tests/support/shop/no-settings";

export default defineConfig({
	test: {
		include: ["tests/{unit,contract,integration,simulation}/**/*.test.ts"],
		env: noSettings,
		// Vitest itself would leave one core free, which is half of two.
		maxWorkers: availableParallelism(),
		// Longer than a slow machine takes for anything; a test that hangs still ends.
		testTimeout: 60_000,
		hookTimeout: 120_000,
		expect: { poll: { timeout: 20_000 } },
	},
});
