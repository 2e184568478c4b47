import Stripe from "stripe";
import { ports, withRealKeys } from "../browser/environment";
import { emulatorAt } from "./emulator-controls";
import { sdkFor } from "./sdk-for";

const origin = `http://localhost:${ports.shop}`;

/** Stripe's SDK on the account whose payments the shop under test makes. */
export const stripe = withRealKeys
	? new Stripe(String(process.env.STRIPE_SECRET_KEY_TEST), { telemetry: false })
	: sdkFor(origin);

/** What else the emulator can do, for tests that are skipped on real Stripe. */
export const emulator = emulatorAt(origin);
