import { defineConfig } from "vitest/config";
import { noSettings } from "../support/shop/no-settings";

/** What is run by hand: see simulate.mjs. */
export default defineConfig({
	test: { include: ["tests/simulation/mutations.sim.ts"], env: noSettings },
});
