import { expect, it } from "vitest";
import { startupWarnings } from "../../app/server/startup-warnings.server";

it("warns of the emulator in production, where strangers may take it for a shop", () => {
	expect(startupWarnings({ mode: "emulator" }, true)).toEqual([
		expect.stringContaining("every order is a test order"),
	]);
	expect(startupWarnings({ mode: "emulator" }, false)).toEqual([]);
});

it.each([true, false])(
	"warns of a missing webhook secret in test mode (production: %s)",
	(isProduction) => {
		expect(startupWarnings({ mode: "test" }, isProduction)).toEqual([
			expect.stringContaining("STRIPE_WEBHOOK_SECRET"),
		]);
		const complete = { mode: "test", webhookSecret: "whsec_x" } as const;
		expect(startupWarnings(complete, isProduction)).toEqual([]);
	},
);

it("says nothing where all is as it should be", () => {
	const live = { mode: "live", webhookSecret: "whsec_x" } as const;
	expect(startupWarnings(live, true)).toEqual([]);
});
