import { freePort } from "../network/free-port";
import { rerouteStripeApi } from "../stripe/reroute-settings";
import {
	openStripeServer,
	type StripeServer,
	stripeServerKeys,
} from "../stripe/stripe-server";
import { startServer } from "./start-server";

/** A shop with keys in a process of its own, behind a proxy, whose Stripe can be made to fail. */
export interface ShopWithKeys {
	origin: string;
	stripeServer: StripeServer;
	close: () => Promise<void>;
}

/** Not the emulator's key, because with that a page loads nothing from Stripe. */
export const publishableKey = "pk_test_elsewhere";

export async function openShopWithKeys(): Promise<ShopWithKeys> {
	const stripeServer = await openStripeServer();
	const server = await startServer(await freePort(), {
		...stripeServerKeys,
		STRIPE_PUBLISHABLE_KEY_TEST: publishableKey,
		TRUST_PROXY: "1",
		...rerouteStripeApi(stripeServer.origin),
	});
	return {
		origin: server.origin,
		stripeServer,
		close: async () => {
			await server.stop();
			stripeServer.close();
		},
	};
}
