import { describe, expect, it } from "vitest";
import { parseEnv } from "../../../app/config/env.server";

const webhook = {
	EMULATOR_WEBHOOK_URL: "http://localhost:3000/webhook",
	EMULATOR_WEBHOOK_SECRET: "whsec_hush",
};

describe("where the emulator sends its webhooks", () => {
	it("is the shop's own endpoint unless another one is set", () => {
		expect(parseEnv({}, false).emulatorWebhook).toBeUndefined();
		expect(parseEnv(webhook, false).emulatorWebhook).toEqual({
			url: "http://localhost:3000/webhook",
			secret: "whsec_hush",
		});
	});

	it.each([
		["EMULATOR_WEBHOOK_URL must be", { EMULATOR_WEBHOOK_URL: "hush:3000/x" }],
		["EMULATOR_WEBHOOK_URL is not set", { EMULATOR_WEBHOOK_URL: "" }],
		["EMULATOR_WEBHOOK_SECRET must start", { EMULATOR_WEBHOOK_SECRET: "hush" }],
		["EMULATOR_WEBHOOK_SECRET is not set", { EMULATOR_WEBHOOK_SECRET: "" }],
	])("stops the start if it is wrong: %s", (message, wrong) => {
		const parse = () => parseEnv({ ...webhook, ...wrong }, false);
		expect(parse).toThrow(message);
		expect(parse).not.toThrow("hush");
	});
});
