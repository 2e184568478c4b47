/**
 * The keys of the emulator, written down a second time because the shop imports it only when it is in use;
 * tests/unit/emulator-keys.test.ts compares them.
 */
export const emulatorSecretKey = "sk_test_emulator";
export const emulatorPublishableKey = "pk_test_emulator";

/** For browsers, which know no mode but the publishable key. The server asks `env.isEmulator`. */
export const isEmulatorKey = (publishableKey: string) =>
	publishableKey === emulatorPublishableKey;
