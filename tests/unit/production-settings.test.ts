import { describe, expect, it } from "vitest";
import { parseEnv } from "../../app/config/env.server";

const testKeys = {
	STRIPE_SECRET_KEY_TEST: "sk_test_x",
	STRIPE_PUBLISHABLE_KEY_TEST: "pk_test_x",
};

it.each(["", "development", "staging", "prod", "production"])(
	"decides by the build, and not by NODE_ENV=%s, who may use the emulator unasked",
	(NODE_ENV) => {
		expect(parseEnv({ NODE_ENV }, false).mode).toBe("emulator");
		expect(() => parseEnv({ NODE_ENV }, true)).toThrow(
			/STRIPE_MODE is not set/,
		);
	},
);

describe("the secrets of cookies", () => {
	it("are several while one replaces another", () => {
		const secrets = ["a".repeat(32), "b".repeat(32)];
		const source = { COOKIE_SECRET: secrets.join(" , ") };
		expect(parseEnv(source).cookieSecrets).toEqual(secrets);
	});

	it.each([
		["in development, with keys too", testKeys, false],
		["at the emulator in production", { STRIPE_MODE: "emulator" }, true],
	])("are made up %s, anew each time", (_, source, isProduction) => {
		const [first = ""] = parseEnv(source, isProduction).cookieSecrets;
		expect(first.length).toBeGreaterThanOrEqual(32);
		expect(parseEnv(source, isProduction).cookieSecrets).not.toContain(first);
	});
});
