import { describe } from "vitest";
import { everyJourneyKeepsItsPromises } from "./every-journey";
import { journeys, longJourneys } from "./journeys";
import { callsUpTo, outages, singleStrikes } from "./run";

describe("every promise is kept, whatever one call to Stripe meets:", () => {
	everyJourneyKeepsItsPromises("one fault or crash", (calls) =>
		callsUpTo(calls).flatMap(singleStrikes),
	);
});

describe("every promise is kept when Stripe fails for a while:", () => {
	everyJourneyKeepsItsPromises(
		"an outage",
		() => [3, 12, 40].flatMap(outages),
		{ ...journeys, ...longJourneys },
	);
});
