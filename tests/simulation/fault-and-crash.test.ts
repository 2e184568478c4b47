import { describe } from "vitest";
import { everyJourneyKeepsItsPromises } from "./every-journey";
import { callsUpTo, faultsBeforeCrash } from "./run";

describe("every promise is kept when the process dies after a fault:", () => {
	everyJourneyKeepsItsPromises("a fault and a crash", (calls) =>
		callsUpTo(calls).flatMap(faultsBeforeCrash),
	);
});
