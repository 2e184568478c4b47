import { emulatorSecretKey } from "../config/emulator-keys";

/** The emulator's secret key. It is public, and only the emulator accepts it. */
export const authorization = {
	Authorization: `Bearer ${emulatorSecretKey}`,
	// What goes wrong on purpose is for the shop: this page has to show it.
	"Emulator-Faults": "none",
};

/** The idempotency key of the inspector's own requests: the emulator logs it, so the page can leave them out. */
export const inspectorKey = "inspector";
