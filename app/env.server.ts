import { z } from "zod";
import { key, oneOf, origin, wholeNumber } from "./setting-shapes.server";

export type Mode = (typeof modes)[number];

/** The settings of the shop, checked, with their defaults. */
interface Env {
	mode: Mode;
	secretKey: string;
	publishableKey: string;
	webhookSecret?: string;
	port: number;
	origin?: string;
	/** Whether shoppers come over TLS. */
	isHttps: boolean;
	trustProxy: number;
	logLevel: (typeof logLevels)[number];
	sandboxLatencyMs: number;
}

/**
 * Reads the settings, all or nothing.
 *
 * @param source the environment, usually `process.env`; an empty string counts as unset
 * @throws {SettingsError} names every wrong variable and its cure, and shows no value
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
	const given = Object.entries(source).flatMap(([name, value]) =>
		value?.trim() ? [[name, value.trim()]] : [],
	);
	const result = settings.safeParse(Object.fromEntries(given));
	if (!result.success) throw new SettingsError(result.error.issues);
	return result.data;
}

/** The settings are wrong; the message is for the person who starts the shop. */
export class SettingsError extends Error {
	override name = "SettingsError";

	constructor(issues: readonly z.core.$ZodIssue[]) {
		const lines = issues.map(
			({ path, message }) => `  ${path.join(".")} ${message}`,
		);
		super(
			`Marginalia cannot start, because its settings are not right:\n\n${lines.join("\n")}\n\nSettings come from .env and the environment; .env.example explains each of them.`,
		);
	}
}

const modes = ["sandbox", "test", "live"] as const;
const logLevels = [
	"fatal",
	"error",
	"warn",
	"info",
	"debug",
	"trace",
	"silent",
] as const;

const variables = z.object({
	NODE_ENV: z.string().optional(),
	STRIPE_MODE: oneOf(modes).optional(),
	STRIPE_SECRET_KEY_TEST: key("sk_test_", "rk_test_").optional(),
	STRIPE_PUBLISHABLE_KEY_TEST: key("pk_test_").optional(),
	// Ignored unless the mode is live, so their shape is looked at only then.
	STRIPE_SECRET_KEY: z.string().optional(),
	STRIPE_PUBLISHABLE_KEY: z.string().optional(),
	STRIPE_WEBHOOK_SECRET: key("whsec_").optional(),
	PORT: wholeNumber(1, 65_535).default(5000),
	ORIGIN: origin().optional(),
	TRUST_PROXY: wholeNumber(0, 10).default(0),
	LOG_LEVEL: oneOf(logLevels).default("info"),
	SANDBOX_LATENCY_MS: wholeNumber(0, 60_000).default(0),
});

const liveKeys = z.object({
	STRIPE_SECRET_KEY: key("sk_live_", "rk_live_"),
	STRIPE_PUBLISHABLE_KEY: key("pk_live_"),
});

type Variables = z.infer<typeof variables>;
type Account = Pick<Env, "mode" | "secretKey" | "publishableKey">;

const settings = variables.transform((given, context): Env => {
	const refuse = (name: string, message: string) =>
		context.addIssue({ code: "custom", path: [name], message });
	refuseHalfPair(given, refuse);
	return {
		...accounts[chooseMode(given, refuse)](given, refuse),
		webhookSecret: given.STRIPE_WEBHOOK_SECRET,
		port: given.PORT,
		origin: given.ORIGIN,
		isHttps: given.ORIGIN?.startsWith("https:") ?? false,
		trustProxy: given.TRUST_PROXY,
		logLevel: given.LOG_LEVEL,
		sandboxLatencyMs: given.SANDBOX_LATENCY_MS,
	};
});

type Refuse = (name: string, message: string) => void;

function refuseHalfPair(given: Variables, refuse: Refuse) {
	const names = [
		"STRIPE_SECRET_KEY_TEST",
		"STRIPE_PUBLISHABLE_KEY_TEST",
	] as const;
	const missing = names.filter((name) => !given[name]);
	if (missing.length !== 1) return;
	refuse(
		String(missing[0]),
		"is not set, but the other key of the pair is. Set both, or neither.",
	);
}

function chooseMode(given: Variables, refuse: Refuse): Mode {
	if (given.STRIPE_MODE) return given.STRIPE_MODE;
	if (given.STRIPE_SECRET_KEY_TEST) return "test";
	if (given.NODE_ENV === "production") {
		refuse(
			"STRIPE_MODE",
			"is not set and there are no Stripe keys. To try the shop without Stripe, set STRIPE_MODE=sandbox; otherwise put your test keys in STRIPE_SECRET_KEY_TEST and STRIPE_PUBLISHABLE_KEY_TEST.",
		);
	}
	return "sandbox";
}

const accounts: Record<Mode, (given: Variables, refuse: Refuse) => Account> = {
	sandbox: () => ({
		mode: "sandbox",
		secretKey: "sk_test_sandbox",
		publishableKey: "pk_test_sandbox",
	}),
	test: testAccount,
	live: liveAccount,
};

function testAccount(given: Variables, refuse: Refuse): Account {
	const secretKey = given.STRIPE_SECRET_KEY_TEST ?? "";
	const publishableKey = given.STRIPE_PUBLISHABLE_KEY_TEST ?? "";
	if (!secretKey && !publishableKey) {
		refuse(
			"STRIPE_MODE",
			"is test, but there are no test keys. Set STRIPE_SECRET_KEY_TEST and STRIPE_PUBLISHABLE_KEY_TEST.",
		);
	}
	return { mode: "test", secretKey, publishableKey };
}

function liveAccount(given: Variables, refuse: Refuse): Account {
	if (given.NODE_ENV !== "production") {
		refuse(
			"STRIPE_MODE",
			"is live, but this is not production. Real money moves only with NODE_ENV=production.",
		);
	}
	const keys = liveKeys.safeParse(given);
	for (const { path, message } of keys.error?.issues ?? []) {
		refuse(path.join("."), message);
	}
	return {
		mode: "live",
		secretKey: keys.data?.STRIPE_SECRET_KEY ?? "",
		publishableKey: keys.data?.STRIPE_PUBLISHABLE_KEY ?? "",
	};
}

/** The settings this process runs with. Wrong ones end it here, before it answers anybody. */
export const env = envOrExit();

function envOrExit(): Env {
	try {
		return parseEnv(process.env);
	} catch (error) {
		if (!(error instanceof SettingsError)) throw error;
		process.stderr.write(`\n${error.message}\n\n`);
		process.exit(1);
	}
}
