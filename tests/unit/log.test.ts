import { expect, it } from "vitest";
import { redactSecrets } from "../../app/server/logger.server";

it.each([
	[
		"/success?payment_intent=pi_1&payment_intent_client_secret=pi_1_secret_Abc9&x=1",
		"/success?payment_intent=pi_1&payment_intent_client_secret=pi_1_secret_[hidden]&x=1",
	],
	["Invalid API Key: sk_test_abc123", "Invalid API Key: sk_[hidden]"],
	["signed with whsec_abc", "signed with whsec_[hidden]"],
	["a plain sentence about risk_test", "a plain sentence about risk_test"],
])("writes %s to the log as %s", (text, written) => {
	expect(redactSecrets(text)).toBe(written);
});
