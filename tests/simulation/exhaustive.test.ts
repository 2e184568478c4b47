import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { journeys } from "./journeys";
import { faultsBeforeCrash, outages, runScenario, singleStrikes } from "./run";
import { createWorld, type Strike, type World } from "./world";

let world: World;
const report = {
	journeys: 0,
	"one fault": 0,
	"fault and crash": 0,
	outages: 0,
};

beforeAll(async () => {
	world = await createWorld();
}, 60_000);

afterAll(() => console.log("Simulated:", report));

describe.each(Object.entries(journeys))("%s", (_, steps) => {
	it("keeps every promise, whatever one call to Stripe meets", async () => {
		const calls = await runScenario(world, steps, []);
		report.journeys++;
		for (let call = 1; call <= calls; call++) {
			await runAll("one fault", singleStrikes(call));
			await runAll("fault and crash", faultsBeforeCrash(call));
		}
	}, 120_000);

	it("keeps every promise when Stripe fails for a while", async () => {
		for (const calls of [3, 12, 40]) {
			await runAll("outages", outages(calls));
		}
	}, 120_000);

	async function runAll(kind: keyof typeof report, all: Strike[][]) {
		for (const strikes of all) {
			report[kind]++;
			await expect(
				runScenario(world, steps, strikes),
				JSON.stringify(strikes.slice(0, 3)),
			).resolves.toBeGreaterThanOrEqual(0);
		}
	}
});
