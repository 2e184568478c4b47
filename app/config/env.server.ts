import { z } from "zod";
import { cookieSecretList, cure, madeUpSecret } from "./cookie-secrets.server";
import {
	key,
	oneOf,
	origin,
	redisUrl,
	renamedTo,
	webAddress,
	wholeNumber,
} from "./env-schemas.server";
import type { Seller } from "./seller";
import { chooseSeller, sellerVariables } from "./seller.server";
import {
	accountVariables,
	chooseAccount,
	type StripeAccount,
} from "./stripe-keys.server";

export type { Mode } from "./stripe-keys.server";

/** The settings of the shop, checked, with their defaults. */
export interface Env extends StripeAccount {
	/** Whether the in-memory emulator stands in for Stripe. */
	isEmulator: boolean;
	seller: Seller;
	webhookSecret?: string;
	/** Whether shoppers may pay with Link, where the account has it. */
	offersLink: boolean;
	/** What the cart is signed with: the first signs, all are accepted. */
	cookieSecrets: string[];
	port: number;
	origin?: string;
	/** Whether shoppers come over TLS. */
	isHttps: boolean;
	/** How many proxies in front of the shop are believed. */
	trustProxy: number;
	/** Where all instances count together; without it each counts alone. */
	redisUrl?: string;
	logLevel: (typeof logLevels)[number];
	emulatorLatencyMs: number;
	/** Where the emulator sends its webhooks, if not to this shop. */
	emulatorWebhook?: { url: string; secret: string };
}

/**
 * Reads the settings, all or nothing.
 *
 * @param source the environment, usually `process.env`; an empty string counts as unset
 * @param isProduction whether strangers may use the shop
 * @throws {SettingsError} names every wrong variable and what to do about it, and shows no value
 */
export function parseEnv(
	source: Record<string, string | undefined>,
	isProduction = isProductionBuild,
): Env {
	const values = Object.entries(source).flatMap(([name, value]) =>
		value?.trim() ? [[name, value.trim()]] : [],
	);
	const result = settings(isProduction).safeParse(Object.fromEntries(values));
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
	...sellerVariables,
	STRIPE_WEBHOOK_SECRET: key("whsec_").optional(),
	STRIPE_LINK: oneOf(["on", "off"]).default("on"),
	COOKIE_SECRET: cookieSecretList().optional(),
	PORT: wholeNumber(1, 65_535).default(5000),
	ORIGIN: origin().optional(),
	TRUST_PROXY: wholeNumber(0, 10).default(0),
	REDIS_URL: redisUrl().optional(),
	LOG_LEVEL: oneOf(logLevels).default("info"),
	EMULATOR_LATENCY_MS: wholeNumber(0, 60_000).default(0),
	EMULATOR_WEBHOOK_URL: webAddress().optional(),
	EMULATOR_WEBHOOK_SECRET: key("whsec_").optional(),
	SANDBOX_LATENCY_MS: renamedTo("EMULATOR_LATENCY_MS"),
});

const settings = (isProduction: boolean) =>
	variables.transform((values, context): Env => {
		const addIssue = (name: string, message: string) =>
			context.addIssue({ code: "custom", path: [name], message });
		const account = chooseAccount({ ...values, isProduction }, addIssue);
		const isEmulator = account.mode === "emulator";
		if (isProduction && !isEmulator && !values.COOKIE_SECRET) {
			addIssue(
				"COOKIE_SECRET",
				`is not set. Carts are signed with it. ${cure}`,
			);
		}
		if (account.mode === "live" && !values.ORIGIN?.startsWith("https:")) {
			addIssue(
				"ORIGIN",
				"is not https. Real payments and cookies travel over TLS only: set the public origin, such as ORIGIN=https://shop.example.",
			);
		}
		if (account.mode === "live" && !values.STRIPE_WEBHOOK_SECRET) {
			addIssue(
				"STRIPE_WEBHOOK_SECRET",
				"is not set. Without webhooks a book that is paid after its page was closed is not sent. Add the endpoint in the Dashboard and copy its signing secret.",
			);
		}
		const emulatorWebhook = webhookElsewhere(values, addIssue);
		return {
			...account,
			isEmulator,
			seller: chooseSeller(values, account.mode, addIssue),
			webhookSecret: values.STRIPE_WEBHOOK_SECRET,
			offersLink: values.STRIPE_LINK === "on",
			cookieSecrets: values.COOKIE_SECRET ?? [madeUpSecret()],
			port: values.PORT,
			origin: values.ORIGIN,
			isHttps: values.ORIGIN?.startsWith("https:") ?? false,
			trustProxy: values.TRUST_PROXY,
			redisUrl: values.REDIS_URL,
			logLevel: values.LOG_LEVEL,
			emulatorLatencyMs: values.EMULATOR_LATENCY_MS,
			emulatorWebhook,
		};
	});

/** Another app's endpoint, which checks the signature as it would check Stripe's. */
function webhookElsewhere(
	{
		EMULATOR_WEBHOOK_URL: url,
		EMULATOR_WEBHOOK_SECRET: secret,
	}: z.infer<typeof variables>,
	addIssue: (name: string, message: string) => void,
) {
	if (url && secret) {
		return { url, secret };
	}
	if (url || secret) {
		addIssue(
			url ? "EMULATOR_WEBHOOK_SECRET" : "EMULATOR_WEBHOOK_URL",
			"is not set, but the other of the pair is. Set both, or neither.",
		);
	}
	return undefined;
}

/**
 * The build decides, and no NODE_ENV that may be misspelt or missing. There is no `import.meta.env` in the configuration
 * of Vite, which is development.
 */
const isProductionBuild = import.meta.env?.PROD ?? false;

/** The settings of this process. Wrong ones end it here, before it answers a request. */
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
