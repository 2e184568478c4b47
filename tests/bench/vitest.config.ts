import { defineConfig } from "vitest/config";
import { noSettings } from "../support/shop/no-settings";

/** `npm run bench`: figures, not part of `npm test`. One after the other, so that none is in another's way. */
export default defineConfig({
	test: {
		include: ["tests/bench/**/*.bench.ts"],
		env: noSettings,
		globalSetup: "tests/bench/report.ts",
		fileParallelism: false,
		testTimeout: 600_000,
		hookTimeout: 120_000,
	},
});
