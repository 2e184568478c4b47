import { z } from "zod";
import { key, oneOf } from "./env-schemas.server";

export type Mode = (typeof modes)[number];

/** Which Stripe the shop talks to, and with which keys. */
export interface StripeAccount {
	mode: Mode;
	secretKey: string;
	publishableKey: string;
}

const modes = ["emulator", "test", "live"] as const;

/** The settings that decide it. */
export const accountVariables = {
	NODE_ENV: z.string().optional(),
	STRIPE_MODE: oneOf(modes).optional(),
	STRIPE_SECRET_KEY_TEST: key("sk_test_", "rk_test_").optional(),
	STRIPE_PUBLISHABLE_KEY_TEST: key("pk_test_").optional(),
	// Ignored unless the mode is live, so their shape is looked at only then.
	STRIPE_SECRET_KEY: z.string().optional(),
	STRIPE_PUBLISHABLE_KEY: z.string().optional(),
};

const liveKeys = z.object({
	STRIPE_SECRET_KEY: key("sk_live_", "rk_live_"),
	STRIPE_PUBLISHABLE_KEY: key("pk_live_"),
});

type Given = z.infer<z.ZodObject<typeof accountVariables>>;

type Refuse = (name: string, message: string) => void;

/** The account that the settings name; what is wrong with them is refused by name. */
export function chooseAccount(given: Given, refuse: Refuse): StripeAccount {
	refuseHalfPair(given, refuse);
	return accounts[chooseMode(given, refuse)](given, refuse);
}

function refuseHalfPair(given: Given, refuse: Refuse) {
	const names = [
		"STRIPE_SECRET_KEY_TEST",
		"STRIPE_PUBLISHABLE_KEY_TEST",
	] as const;
	const missing = names.filter((name) => !given[name]);
	if (missing.length !== 1) {
		return;
	}
	refuse(
		String(missing[0]),
		"is not set, but the other key of the pair is. Set both, or neither.",
	);
}

function chooseMode(given: Given, refuse: Refuse): Mode {
	if (given.STRIPE_MODE) {
		return given.STRIPE_MODE;
	}
	if (given.STRIPE_SECRET_KEY_TEST) {
		return "test";
	}
	if (given.NODE_ENV === "production") {
		refuse(
			"STRIPE_MODE",
			"is not set and there are no Stripe keys. To try the shop without Stripe, set STRIPE_MODE=emulator; otherwise put your test keys in STRIPE_SECRET_KEY_TEST and STRIPE_PUBLISHABLE_KEY_TEST.",
		);
	}
	return "emulator";
}

const accounts: Record<Mode, (given: Given, refuse: Refuse) => StripeAccount> =
	{
		emulator: () => ({
			mode: "emulator",
			secretKey: "sk_test_emulator",
			publishableKey: "pk_test_emulator",
		}),
		test: testAccount,
		live: liveAccount,
	};

function testAccount(given: Given, refuse: Refuse): StripeAccount {
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

function liveAccount(given: Given, refuse: Refuse): StripeAccount {
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
