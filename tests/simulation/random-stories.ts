import { apiFaults } from "../../app/emulator/faults";
import { randomSteps } from "./journeys";
import type { Step } from "./steps";
import type { Strike } from "./world";

interface Story {
	seed: number;
	steps: Step[];
	strikes: Strike[];
}

/** So many stories, told at random, from this seed on: the same for the same seed. */
export function* stories(first: number, count: number): Generator<Story> {
	for (let seed = first; seed < first + count; seed++) {
		yield { seed, ...storyOf(seed) };
	}
}

function storyOf(seed: number) {
	const random = mulberry32(seed);
	const below = (limit: number) => Math.floor(random() * limit);
	const pick = <T>(all: readonly T[]) => all[below(all.length)] as T;
	const times = <T>(count: number, make: () => T) =>
		Array.from({ length: count }, make);
	return {
		steps: times(4 + below(10), () => pick(randomSteps)),
		strikes: times(below(5), (): Strike => {
			const call = 1 + below(20);
			return below(6) === 0
				? { call, crash: pick(["before", "after"] as const) }
				: { call, fault: pick(apiFaults) };
		}),
	};
}

/** @see https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function mulberry32(seed: number) {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}
