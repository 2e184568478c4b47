import { describe, expect, it } from "vitest";
import { hideSecrets } from "../../app/log.server";
import { contentSecurityPolicy, makeNonce } from "../../app/security.server";

describe("the content security policy", () => {
	const sandbox = contentSecurityPolicy("abc", {
		mode: "sandbox",
		development: false,
	});
	const test = contentSecurityPolicy("abc", {
		mode: "test",
		development: false,
	});

	it("trusts scripts by their nonce and what they load, and nothing inline", () => {
		expect(sandbox).toContain("script-src 'nonce-abc' 'strict-dynamic'");
		expect(sandbox + test).not.toMatch(/unsafe-(inline|eval)/);
	});

	it("names Stripe's hosts when Stripe is in use", () => {
		expect(test).toContain("connect-src 'self' https://api.stripe.com");
		expect(test).toContain("https://hooks.stripe.com");
	});

	it("names no host at all in the sandbox", () => {
		expect(sandbox).not.toContain("https:");
	});

	it("adds only what Vite needs while developing", () => {
		const development = contentSecurityPolicy("abc", {
			mode: "sandbox",
			development: true,
		});
		const added = development
			.split("; ")
			.filter((directive) => !sandbox.split("; ").includes(directive));
		expect(added).toEqual([
			"style-src 'self' 'unsafe-inline'",
			"connect-src 'self' ws: wss:",
		]);
	});

	it("lets nobody frame the shop", () => {
		expect(sandbox).toContain("frame-ancestors 'none'");
	});

	it("gives every response a nonce of its own", () => {
		expect(makeNonce()).not.toBe(makeNonce());
	});
});

it.each([
	[
		"/success?payment_intent=pi_1&payment_intent_client_secret=pi_1_secret_Abc9&x=1",
		"/success?payment_intent=pi_1&payment_intent_client_secret=pi_1_secret_[hidden]&x=1",
	],
	["Invalid API Key: sk_test_abc123", "Invalid API Key: sk_[hidden]"],
	["signed with whsec_abc", "signed with whsec_[hidden]"],
	["a plain sentence about risk_test", "a plain sentence about risk_test"],
])("writes %s to the log as %s", (text, written) => {
	expect(hideSecrets(text)).toBe(written);
});
