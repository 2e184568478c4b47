import { describe, expect, it } from "vitest";
import { parseEnv, SettingsError } from "../../app/config/env.server";
import { contactOf } from "../../app/config/seller";

const live = {
	STRIPE_MODE: "live",
	STRIPE_SECRET_KEY: "sk_live_hush",
	STRIPE_PUBLISHABLE_KEY: "pk_live_x",
	STRIPE_WEBHOOK_SECRET: "whsec_hush",
	COOKIE_SECRET: "hush".repeat(8),
	ORIGIN: "https://shop.example",
};

it.each([
	["CONTACT_EMAIL", "live mode without a contact", live],
	["CONTACT_EMAIL", "a contact that is no address", { CONTACT_EMAIL: "hush" }],
	[
		"SHOP_NAME",
		"a name that fills the page",
		{ SHOP_NAME: "hush ".repeat(20) },
	],
	["TERMS_URL", "terms that are no page", { TERMS_URL: "javascript:hush()" }],
	["PRIVACY_URL", "a path alone", { PRIVACY_URL: "/hush" }],
	[
		"RETURNS_URL",
		"an address without a scheme",
		{ RETURNS_URL: "hush.example" },
	],
])("names %s when it finds %s, and shows no value", (name, _, source) => {
	const refused = () => parseEnv(source, true);
	expect(refused).toThrow(SettingsError);
	expect(refused).toThrow(new RegExp(`^  ${name} \\S`, "m"));
	expect(refused).not.toThrow(/hush/);
});

describe("who sells", () => {
	it("is Marginalia without anybody to write to, as long as nobody says more", () => {
		const { seller } = parseEnv({});
		expect(seller).toEqual({ name: "Marginalia", links: [] });
	});

	it("is what the settings say", () => {
		const { seller } = parseEnv({
			SHOP_NAME: " Acme Books ",
			CONTACT_EMAIL: "books@shop.example",
			RETURNS_URL: "https://shop.example/returns",
			TERMS_URL: "https://shop.example/terms",
		});
		expect(seller).toEqual({
			name: "Acme Books",
			email: "books@shop.example",
			links: [
				{ words: "Terms", url: "https://shop.example/terms" },
				{ words: "Returns", url: "https://shop.example/returns" },
			],
		});
	});

	it("says why real money needs a contact", () => {
		expect(() => parseEnv(live, true)).toThrow(
			/CONTACT_EMAIL is not set. Who has paid real money must be able to write/,
		);
	});
});

describe("a letter to the shop", () => {
	it("has what it is about as its subject", () => {
		const seller = { name: "Böse & Co", email: "a+b@shop.example", links: [] };
		expect(contactOf(seller, "req_1")).toEqual({
			address: "a+b@shop.example",
			link: "mailto:a%2Bb@shop.example?subject=B%C3%B6se%20%26%20Co%3A%20req_1",
		});
	});

	it("is not asked for where nobody reads it", () => {
		expect(contactOf({ name: "Marginalia", links: [] })).toBeUndefined();
	});
});
