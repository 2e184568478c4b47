import { apiFaults } from "../../app/emulator/faults";
import { checkEnd, checkStep } from "./invariants";
import { Scenario } from "./scenario";
import type { Page } from "./shopper";
import type { Step } from "./steps";
import type { Strike, World } from "./world";

/**
 * Carries out the steps, then lets the faults end: what was not delivered is delivered again, and the shopper looks
 * again.
 *
 * @returns how many calls to Stripe the steps took
 * @throws {Broken} the first promise that was not kept
 */
export async function runScenario(
	world: World,
	steps: readonly Step[],
	strikes: Strike[],
): Promise<number> {
	const scenario = new Scenario(world, strikes);
	for (const step of steps) {
		await step(scenario);
		checkStep(scenario);
	}
	const { calls } = scenario.state;
	await recover(scenario);
	checkEnd(scenario);
	scenario.kill();
	return calls;
}

async function recover(scenario: Scenario) {
	const { state, world, shopper } = scenario;
	state.strikes = [];
	state.failingSends = 0;
	world.stripe.emulator.state.faults.clear();
	for (const ms of recoveryMs) {
		await world.clock.pass(ms);
		await scenario.deliver();
	}
	let looks = 0;
	do {
		await shopper.tryAgain(await scenario.shop());
	} while (++looks < 3 && !isOnItsWay(shopper.page));
}

/** Whether the page has a form, or says that it is paid. */
const isOnItsWay = (page: Page) =>
	page.at === "checkout" && page.payment.state !== "unavailable";

/** The emulator tries a webhook again after 1, 5, 30 and 120 s; Stripe goes on for three days. */
const recoveryMs = [2_000, 10_000, 60_000, 310_000, 310_000, 700_000];

/** The numbers of these calls, from 1 on. */
export const callsUpTo = (calls: number) =>
	Array.from({ length: calls }, (_, index) => index + 1);

/** What one call to Stripe can meet, and what can become of the process that makes it. */
export const singleStrikes = (call: number): Strike[][] => [
	...apiFaults.map((fault): Strike[] => [{ call, fault }]),
	...crashes.map((crash): Strike[] => [{ call, crash }]),
];

/** A fault, and a crash at the call after it. */
export const faultsBeforeCrash = (call: number): Strike[][] =>
	apiFaults.flatMap((fault) =>
		crashes.map((crash) => [
			{ call, fault },
			{ call: call + 1, crash },
		]),
	);

/** The same fault at this many calls in a row. */
export const outages = (calls: number): Strike[][] =>
	apiFaults.map((fault) =>
		Array.from({ length: calls }, (_, call) => ({ call: call + 1, fault })),
	);

const crashes = ["before", "after"] as const;
