import Stripe from "stripe";
import { ports, withRealKeys } from "../browser/environment";
import { sdkFor } from "./sdk-for";

/** Stripe's SDK on the account whose payments the shop under test makes. */
export const stripe = withRealKeys
	? new Stripe(String(process.env.STRIPE_SECRET_KEY_TEST), { telemetry: false })
	: sdkFor(`http://localhost:${ports.shop}`);
