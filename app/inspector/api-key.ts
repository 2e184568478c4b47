import { emulatorSecretKey } from "../config/emulator-keys";

/** The emulator's secret key. It is public, and only the emulator accepts it. */
export const authorization = {
	Authorization: `Bearer ${emulatorSecretKey}`,
};

/** The idempotency key of the inspector's own requests: the emulator logs it, so the page can leave them out. */
export const inspectorKey = "inspector";
