import { defineConfig } from "vitest/config";

/** `npm run bench`: figures, not part of `npm test`. One after the other, so that none is in another's way. */
export default defineConfig({
	test: {
		include: ["tests/bench/**/*.bench.ts"],
		globalSetup: "tests/bench/report.ts",
		fileParallelism: false,
		testTimeout: 600_000,
		hookTimeout: 120_000,
	},
});
