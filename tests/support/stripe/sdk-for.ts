import Stripe from "stripe";

/** Stripe's own SDK, talking to the emulator that a shop serves under `/v1`. */
export const sdkFor = (origin: string) =>
	new Stripe("sk_test_emulator", {
		telemetry: false,
		maxNetworkRetries: 0,
		protocol: "http",
		host: new URL(origin).hostname.replace(/[[\]]/g, ""),
		port: new URL(origin).port,
	});
