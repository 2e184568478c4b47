import { beforeAll, expect, it } from "vitest";
import { stories } from "./random-stories";
import { runScenario } from "./run";
import { createWorld, type World } from "./world";

const { SEED = "1", RUNS = "430" } = process.env;

let world: World;

beforeAll(async () => {
	world = await createWorld();
});

it(`keeps every promise in ${RUNS} random runs from seed ${SEED}`, async () => {
	for (const { seed, steps, strikes } of stories(Number(SEED), Number(RUNS))) {
		await expect(
			runScenario(world, steps, strikes),
			`npm run simulate -- --seed ${seed} --runs 1`,
		).resolves.toBeGreaterThanOrEqual(0);
	}
	console.log(`Simulated: ${RUNS} scenarios at random from seed ${SEED}`);
}, 86_400_000);
