import { expect, it } from "vitest";
import { redactSecrets } from "../../app/server/logger.server";

it.each([
	[
		"/success?payment_intent=pi_1&payment_intent_client_secret=pi_1_secret_Abc9&x=1",
		"/success?payment_intent=pi_1&payment_intent_client_secret=pi_1_secret_[hidden]&x=1",
	],
	[
		"/success?payment_intent_client_secret=pi_1_%73ecret_Abc9&x=%20",
		"/success?payment_intent_client_secret=pi_1_secret_[hidden]&x=%20",
	],
	["/?a=pi_1%255Fsecret%25255fAbc9", "/?a=pi_1_secret_[hidden]"],
	["/pi_1%5f%73%65cret_Abc9?a=1", "/pi_1_secret_[hidden]?a=1"],
	["/?key=%73k_test_abc123", "/?key=sk_[hidden]"],
	["/?card=%34242+4242+4242+424%32", "/?card=[number hidden]"],
	["/?a=%E0%A4%A&b=100%", "/?a=%E0%A4%A&b=100%"],
	["Invalid API Key: sk_test_abc123", "Invalid API Key: sk_[hidden]"],
	["signed with whsec_abc", "signed with whsec_[hidden]"],
	["a plain sentence about risk_test", "a plain sentence about risk_test"],
])("writes %s to the log as %s", (text, written) => {
	expect(redactSecrets(text)).toBe(written);
});
