import { expect, it } from "vitest";
import { parseEnv } from "../../../app/config/env.server";
import { optionsFor } from "../../../app/payments/element/element-options";

const walletsWith = (settings: Parameters<typeof parseEnv>[0]) => {
	const { offersLink, seller } = parseEnv(settings);
	const shop = { shopName: seller.name, offersLink };
	return optionsFor("card", "", shop).wallets;
};

it("Apple Pay, Google Pay and Link come as the account has them", () => {
	for (const settings of [{}, { STRIPE_LINK: "" }, { STRIPE_LINK: "on" }]) {
		expect(walletsWith(settings)).toEqual({ link: "auto" });
	}
});

it("a setting turns Link off, and nothing else", () => {
	expect(walletsWith({ STRIPE_LINK: "off" })).toEqual({ link: "never" });
});

it("a word that is neither on nor off stops the start", () => {
	expect(() => parseEnv({ STRIPE_LINK: "no" })).toThrow(
		"STRIPE_LINK must be one of: on, off.",
	);
});
