import { z } from "zod";
import { key, oneOf, origin, wholeNumber } from "./env-schemas.server";
import {
	accountVariables,
	chooseAccount,
	type StripeAccount,
} from "./stripe-keys.server";

export type { Mode } from "./stripe-keys.server";

/** The settings of the shop, checked, with their defaults. */
interface Env extends StripeAccount {
	webhookSecret?: string;
	port: number;
	origin?: string;
	/** Whether shoppers come over TLS. */
	isHttps: boolean;
	trustProxy: number;
	logLevel: (typeof logLevels)[number];
	emulatorLatencyMs: number;
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
	if (!result.success) {
		throw new SettingsError(result.error.issues);
	}
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
	...accountVariables,
	STRIPE_WEBHOOK_SECRET: key("whsec_").optional(),
	PORT: wholeNumber(1, 65_535).default(5000),
	ORIGIN: origin().optional(),
	TRUST_PROXY: wholeNumber(0, 10).default(0),
	LOG_LEVEL: oneOf(logLevels).default("info"),
	EMULATOR_LATENCY_MS: wholeNumber(0, 60_000).default(0),
});

const settings = variables.transform((given, context): Env => {
	const refuse = (name: string, message: string) =>
		context.addIssue({ code: "custom", path: [name], message });
	return {
		...chooseAccount(given, refuse),
		webhookSecret: given.STRIPE_WEBHOOK_SECRET,
		port: given.PORT,
		origin: given.ORIGIN,
		isHttps: given.ORIGIN?.startsWith("https:") ?? false,
		trustProxy: given.TRUST_PROXY,
		logLevel: given.LOG_LEVEL,
		emulatorLatencyMs: given.EMULATOR_LATENCY_MS,
	};
});

/** The settings this process runs with. Wrong ones end it here, before it answers anybody. */
export const env = envOrExit();

function envOrExit(): Env {
	try {
		return parseEnv(process.env);
	} catch (error) {
		if (!(error instanceof SettingsError)) {
			throw error;
		}
		process.stderr.write(`\n${error.message}\n\n`);
		process.exit(1);
	}
}
