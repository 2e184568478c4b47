import { expect, it } from "vitest";
import { Broken } from "./broken";
import { journeys, longJourneys } from "./journeys";
import { mutations } from "./mutations";
import { stories } from "./random-stories";
import { faultsBeforeCrash, outages, runScenario, singleStrikes } from "./run";
import type { Step } from "./steps";
import { createWorld, type Strike, type World } from "./world";

it.each(Object.entries(mutations))(
	"the simulation notices when %s",
	async (_, { breaks, ...mutation }) => {
		const world = await createWorld(mutation);
		expect(await firstBroken(world, breaks)).toBe(breaks);
	},
	600_000,
);

/** The named promise once a scenario breaks it, else what was broken instead. */
async function firstBroken(world: World, expected: string) {
	let broken = "nothing";
	for (const [steps, strikes] of allScenarios()) {
		const result = await runScenario(world, steps, strikes).catch(
			(error: unknown) => error,
		);
		if (result instanceof Broken) {
			broken = result.invariant;
		}
		if (broken === expected) {
			return broken;
		}
	}
	return broken;
}

function* allScenarios(): Generator<[Step[], Strike[]]> {
	for (const steps of Object.values({ ...journeys, ...longJourneys })) {
		yield [steps, []];
	}
	for (const strikesAt of [singleStrikes, outages, faultsBeforeCrash]) {
		for (const steps of Object.values(journeys)) {
			for (const call of [1, 2, 3, 4, 5, 6, 12, 40]) {
				for (const strikes of strikesAt(call)) {
					yield [steps, strikes];
				}
			}
		}
	}
	for (const { steps, strikes } of stories(1, 500)) {
		yield [steps, strikes];
	}
}
