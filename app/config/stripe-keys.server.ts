import { z } from "zod";
import { emulatorPublishableKey, emulatorSecretKey } from "./emulator-keys";
import { key, oneOf } from "./env-schemas.server";

export type Mode = (typeof modes)[number];

/** Which Stripe the shop talks to, and with which keys. */
export interface StripeAccount {
	mode: Mode;
	secretKey: string;
	publishableKey: string;
}

/** The account that the settings name; reports what is wrong with them, by the setting's name. */
export function chooseAccount(
	settings: AccountSettings,
	addIssue: AddIssue,
): StripeAccount {
	checkKeyPair(settings, addIssue);
	return accounts[chooseMode(settings, addIssue)](settings, addIssue);
}

/** The settings, and whether strangers may use the shop. */
type AccountSettings = z.infer<z.ZodObject<typeof accountVariables>> & {
	isProduction: boolean;
};

type AddIssue = (name: string, message: string) => void;

const modes = ["emulator", "test", "live"] as const;

/** The settings that name the account. */
export const accountVariables = {
	STRIPE_MODE: oneOf(modes, {
		sandbox:
			"is sandbox, which is called emulator now. Set STRIPE_MODE=emulator.",
	}).optional(),
	STRIPE_SECRET_KEY_TEST: key("sk_test_", "rk_test_").optional(),
	STRIPE_PUBLISHABLE_KEY_TEST: key("pk_test_").optional(),
	// Ignored unless the mode is live, so their shape is checked only then.
	STRIPE_SECRET_KEY: z.string().optional(),
	STRIPE_PUBLISHABLE_KEY: z.string().optional(),
};

const liveKeys = z.object({
	STRIPE_SECRET_KEY: key("sk_live_", "rk_live_"),
	STRIPE_PUBLISHABLE_KEY: key("pk_live_"),
});

function checkKeyPair(settings: AccountSettings, addIssue: AddIssue) {
	const names = [
		"STRIPE_SECRET_KEY_TEST",
		"STRIPE_PUBLISHABLE_KEY_TEST",
	] as const;
	const [missing, another] = names.filter((name) => !settings[name]);
	if (missing && !another) {
		addIssue(
			missing,
			"is not set, but the other key of the pair is. Set both, or neither.",
		);
	}
}

function chooseMode(settings: AccountSettings, addIssue: AddIssue): Mode {
	if (settings.STRIPE_MODE) {
		return settings.STRIPE_MODE;
	}
	if (settings.STRIPE_SECRET_KEY_TEST) {
		return "test";
	}
	if (settings.isProduction) {
		addIssue(
			"STRIPE_MODE",
			"is not set and there are no Stripe keys. To try the shop without Stripe, set STRIPE_MODE=emulator; otherwise put your test keys in STRIPE_SECRET_KEY_TEST and STRIPE_PUBLISHABLE_KEY_TEST.",
		);
	}
	return "emulator";
}

const accounts: Record<
	Mode,
	(settings: AccountSettings, addIssue: AddIssue) => StripeAccount
> = {
	emulator: emulatorAccount,
	test: testAccount,
	live: liveAccount,
};

function emulatorAccount(
	settings: AccountSettings,
	addIssue: AddIssue,
): StripeAccount {
	if (settings.isProduction && settings.STRIPE_SECRET_KEY) {
		addIssue(
			"STRIPE_MODE",
			"is emulator, but live keys are set. Nobody can pay for real at the emulator: set STRIPE_MODE=live, or take the live keys out.",
		);
	}
	return {
		mode: "emulator",
		secretKey: emulatorSecretKey,
		publishableKey: emulatorPublishableKey,
	};
}

function testAccount(
	settings: AccountSettings,
	addIssue: AddIssue,
): StripeAccount {
	const secretKey = settings.STRIPE_SECRET_KEY_TEST ?? "";
	const publishableKey = settings.STRIPE_PUBLISHABLE_KEY_TEST ?? "";
	if (!secretKey && !publishableKey) {
		addIssue(
			"STRIPE_MODE",
			"is test, but there are no test keys. Set STRIPE_SECRET_KEY_TEST and STRIPE_PUBLISHABLE_KEY_TEST.",
		);
	}
	return { mode: "test", secretKey, publishableKey };
}

function liveAccount(
	settings: AccountSettings,
	addIssue: AddIssue,
): StripeAccount {
	if (!settings.isProduction) {
		addIssue(
			"STRIPE_MODE",
			"is live, but this is development. Real money moves only in the production build: npm run build, then npm start.",
		);
	}
	const keys = liveKeys.safeParse(settings);
	for (const { path, message } of keys.error?.issues ?? []) {
		addIssue(path.join("."), message);
	}
	return {
		mode: "live",
		secretKey: keys.data?.STRIPE_SECRET_KEY ?? "",
		publishableKey: keys.data?.STRIPE_PUBLISHABLE_KEY ?? "",
	};
}
