import { defineConfig } from "vitest/config";

/** What is run by hand: see simulate.mjs. */
export default defineConfig({
	test: { include: ["tests/simulation/mutations.sim.ts"] },
});
