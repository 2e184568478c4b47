import { defineConfig } from "vitest/config";
import { noSettings } from "../support/shop/no-settings";

/** `npm run soak`: the soak alone, without the other figures and their report. */
export default defineConfig({
	test: {
		include: ["tests/bench/soak.bench.ts"],
		env: noSettings,
		hookTimeout: 120_000,
	},
});
