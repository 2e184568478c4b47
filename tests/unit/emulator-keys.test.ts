import { expect, it } from "vitest";
import {
	emulatorPublishableKey,
	emulatorSecretKey,
	isEmulatorKey,
} from "../../app/config/emulator-keys";
import { publishableKey, secretKey } from "../../app/emulator/api/api-keys";

it("the shop has the keys that the emulator accepts", () => {
	expect(emulatorSecretKey).toBe(secretKey);
	expect(emulatorPublishableKey).toBe(publishableKey);
});

it("a browser tells the emulator's key from Stripe's", () => {
	expect(isEmulatorKey(publishableKey)).toBe(true);
	expect(isEmulatorKey("pk_test_51AbC")).toBe(false);
});
