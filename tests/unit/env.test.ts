import { describe, expect, it } from "vitest";
import { parseEnv, SettingsError } from "../../app/config/env.server";

const testKeys = {
	STRIPE_SECRET_KEY_TEST: "sk_test_x",
	STRIPE_PUBLISHABLE_KEY_TEST: "pk_test_x",
};
const liveKeys = {
	STRIPE_SECRET_KEY: "sk_live_hush",
	STRIPE_PUBLISHABLE_KEY: "pk_live_x",
};
const cookieSecret = "hush".repeat(8);
/** The production build, with what it needs besides keys. */
const production = { build: "production", COOKIE_SECRET: cookieSecret };
const webhook = { STRIPE_WEBHOOK_SECRET: "whsec_hush" };
const live = {
	...liveKeys,
	...webhook,
	...production,
	STRIPE_MODE: "live",
	ORIGIN: "https://shop.example",
	CONTACT_EMAIL: "books@shop.example",
};

const parse = ({ build, ...source }: Record<string, string | undefined>) =>
	parseEnv(source, build === "production");

describe("the mode", () => {
	it.each([
		["the emulator in development without keys", {}, "emulator"],
		["test with test keys", testKeys, "test"],
		[
			"test with test keys in production",
			{ ...testKeys, ...production },
			"test",
		],
		[
			"the emulator when asked for, whatever the keys",
			{ ...testKeys, ...production, STRIPE_MODE: "emulator" },
			"emulator",
		],
		["live when asked for in production", { ...testKeys, ...live }, "live"],
		[
			"test when there are live keys as well",
			{ ...testKeys, ...liveKeys },
			"test",
		],
		["the emulator when there are only live keys", liveKeys, "emulator"],
	])("is %s", (_, source, mode) => {
		expect(parse(source).mode).toBe(mode);
	});

	it("takes the live keys only in live mode", () => {
		expect(parse(live).secretKey).toBe("sk_live_hush");
		const test = parse({ ...testKeys, ...liveKeys });
		expect(test.secretKey).toBe("sk_test_x");
		expect(test.publishableKey).toBe("pk_test_x");
	});

	it("takes a restricted key as the secret one", () => {
		const restricted = { ...testKeys, STRIPE_SECRET_KEY_TEST: "rk_test_x" };
		expect(parse(restricted).secretKey).toBe("rk_test_x");
	});
});

it.each([
	["emulator", {}, true],
	["test", testKeys, false],
	["live", live, false],
])("says whether %s mode is the emulator", (_, source, isEmulator) => {
	expect(parse(source).isEmulator).toBe(isEmulator);
});

describe("what was called sandbox", () => {
	it.each([
		[
			{ STRIPE_MODE: "sandbox" },
			"STRIPE_MODE is sandbox, which is called emulator now. Set STRIPE_MODE=emulator.",
		],
		[
			{ SANDBOX_LATENCY_MS: "2000" },
			"SANDBOX_LATENCY_MS is called EMULATOR_LATENCY_MS now.",
		],
	])(
		"stops the start for %o, and says what it is called now",
		(source, message) => {
			const refused = () => parse(source);
			expect(refused).toThrow(SettingsError);
			expect(refused).toThrow(message);
		},
	);

	it("may stay empty", () => {
		const empty = { STRIPE_MODE: "", SANDBOX_LATENCY_MS: "" };
		expect(parse(empty).mode).toBe("emulator");
	});
});

it("counts an empty setting as unset, as in an untouched copy of .env.example", () => {
	const empty = { STRIPE_SECRET_KEY_TEST: "", PORT: " ", STRIPE_MODE: "" };
	expect(parse(empty)).toMatchObject({ mode: "emulator", port: 5000 });
});

it.each([
	["STRIPE_MODE", "no keys and no mode in production", production],
	["STRIPE_MODE", "a mode that does not exist", { STRIPE_MODE: "prod" }],
	["STRIPE_MODE", "test mode without keys", { STRIPE_MODE: "test" }],
	[
		"STRIPE_MODE",
		"live mode outside production",
		{ ...liveKeys, STRIPE_MODE: "live" },
	],
	[
		"STRIPE_MODE",
		"the emulator in production where live keys are set",
		{ ...liveKeys, ...production, STRIPE_MODE: "emulator" },
	],
	[
		"STRIPE_WEBHOOK_SECRET",
		"live mode without a webhook secret",
		{ ...live, STRIPE_WEBHOOK_SECRET: "" },
	],
	["ORIGIN", "live mode without an origin", { ...live, ORIGIN: "" }],
	["ORIGIN", "live mode over http", { ...live, ORIGIN: "http://a.example" }],
	[
		"COOKIE_SECRET",
		"test mode in production without a cookie secret",
		{ ...testKeys, build: "production" },
	],
	[
		"COOKIE_SECRET",
		"live mode without a cookie secret",
		{ ...live, COOKIE_SECRET: "" },
	],
	["COOKIE_SECRET", "a short cookie secret", { COOKIE_SECRET: "hush" }],
	[
		"COOKIE_SECRET",
		"a short one among several",
		{ COOKIE_SECRET: `${cookieSecret}, hush` },
	],
	[
		"STRIPE_SECRET_KEY",
		"live mode without live keys",
		{ ...testKeys, ...production, STRIPE_MODE: "live" },
	],
	[
		"STRIPE_PUBLISHABLE_KEY",
		"one live key of the pair",
		{ ...production, STRIPE_MODE: "live", STRIPE_SECRET_KEY: "sk_live_hush" },
	],
	[
		"STRIPE_SECRET_KEY_TEST",
		"a publishable key where the secret one belongs",
		{ ...testKeys, STRIPE_SECRET_KEY_TEST: "pk_test_hush" },
	],
	[
		"STRIPE_SECRET_KEY_TEST",
		"a live key in a test setting",
		{ ...testKeys, STRIPE_SECRET_KEY_TEST: "sk_live_hush" },
	],
	[
		"STRIPE_PUBLISHABLE_KEY_TEST",
		"a secret key where everybody would see it",
		{ ...testKeys, STRIPE_PUBLISHABLE_KEY_TEST: "sk_test_hush" },
	],
	[
		"STRIPE_PUBLISHABLE_KEY_TEST",
		"one test key of the pair",
		{ STRIPE_SECRET_KEY_TEST: "sk_test_hush" },
	],
	[
		"STRIPE_WEBHOOK_SECRET",
		"a signing secret of another kind",
		{ STRIPE_WEBHOOK_SECRET: "hush" },
	],
	["PORT", "a port that is none", { PORT: "70000" }],
	["ORIGIN", "an origin with a path", { ORIGIN: "https://shop.example/books" }],
	["ORIGIN", "an origin without a scheme", { ORIGIN: "shop.example" }],
	["REDIS_URL", "a Redis that is none", { REDIS_URL: "localhost:6379" }],
	["REDIS_URL", "a Redis without a host", { REDIS_URL: "redis://" }],
	["TRUST_PROXY", "a proxy count that is none", { TRUST_PROXY: "yes" }],
	["LOG_LEVEL", "a level that does not exist", { LOG_LEVEL: "loud" }],
	["EMULATOR_LATENCY_MS", "a negative delay", { EMULATOR_LATENCY_MS: "-1" }],
	["STRIPE_MODE", "a mode's old name", { STRIPE_MODE: "sandbox" }],
	[
		"SANDBOX_LATENCY_MS",
		"a setting's old name",
		{ SANDBOX_LATENCY_MS: "hush" },
	],
])("names %s when it finds %s, and shows no value", (name, _, source) => {
	const refused = () => parse(source);
	expect(refused).toThrow(SettingsError);
	expect(refused).toThrow(new RegExp(`^  ${name} \\S`, "m"));
	expect(refused).not.toThrow(/hush/);
});

it("names every mistake at once", () => {
	const refused = () => parse({ PORT: "x", LOG_LEVEL: "loud" });
	expect(refused).toThrow(/PORT.*LOG_LEVEL/s);
});
