import { setTimeout as pause } from "node:timers/promises";

/** Waits until a shop is healthy at this origin. `giveUp` throws when it never will be. */
export async function waitUntilHealthy(origin: string, giveUp: () => void) {
	while (!(await isHealthy(origin))) {
		giveUp();
		await pause(50);
	}
}

const isHealthy = (origin: string) =>
	fetch(`${origin}/health`).then(
		({ ok }) => ok,
		() => false,
	);
