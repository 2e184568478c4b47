import { afterAll, beforeAll, expect, it } from "vitest";
import { journeys } from "./journeys";
import { runScenario } from "./run";
import type { Step } from "./steps";
import { createWorld, type Strike, type World } from "./world";

/**
 * A test for every journey: it is made once for each of the strikes, which are asked for with the number of calls that
 * the journey takes when nothing goes wrong.
 *
 * @param kind what the report calls these scenarios
 */
export function everyJourneyKeepsItsPromises(
	kind: string,
	strikesFor: (calls: number) => Strike[][],
	chosen: Record<string, Step[]> = journeys,
) {
	let world: World;
	let count = 0;

	beforeAll(async () => {
		world = await createWorld();
	});

	afterAll(() => console.log(`Simulated: ${count} scenarios with ${kind}`));

	it.each(Object.entries(chosen))(
		"%s",
		async (_, steps) => {
			const calls = await runScenario(world, steps, []);
			for (const strikes of strikesFor(calls)) {
				count++;
				await expect(
					runScenario(world, steps, strikes),
					JSON.stringify(strikes.slice(0, 3)),
				).resolves.toBeGreaterThanOrEqual(0);
			}
		},
		300_000,
	);
}
