import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { noSettings } from "./tests/support/shop/no-settings";

/** They replace some of the shop's own modules, or load them anew. */
const withOwnModules = [
	"tests/integration/payments/{fulfilment,fulfilment-faults,price-change,price-mismatch}.test.ts",
];

/** They wait more than they work. */
const waiting = [
	"tests/integration/{payments/stripe-fails,process/{resilience,shutdown}}.test.ts",
];

const onBuiltShop = {
	// Each process would load again what starts and asks a shop.
	isolate: false,
	setupFiles: "tests/support/shop/close-shops.ts",
};

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
					// Begun in the order of these names, so beside the simulation.
					name: "in a process that waits",
					include: waiting,
					...onBuiltShop,
				},
			},
			{
				extends: true,
				test: {
					name: "on the built shop",
					include: ["tests/integration/**/*.test.ts"],
					exclude: ["**/node_modules/**", ...withOwnModules, ...waiting],
					...onBuiltShop,
				},
			},
			{
				extends: true,
				test: {
					name: "each in a process",
					include: [...withOwnModules, "tests/simulation/**/*.test.ts"],
				},
			},
		],
		// It is code for Node already.
		server: { deps: { external: [/\/build\/server\/(assets\/)?[^/]+\.js$/] } },
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
