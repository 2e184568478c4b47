import { freePort } from "../network/free-port";
import { rerouteStripeApi } from "../stripe/reroute-settings";
import {
	openStripeServer,
	type StripeServer,
	stripeServerKeys,
} from "../stripe/stripe-server";
import { type RunningServer, startServer } from "./start-server";

/** A shop with keys in a process of its own, behind a proxy, whose Stripe can be made to fail. */
export interface ShopWithKeys {
	origin: string;
	stripeServer: StripeServer;
	close: () => Promise<void>;
}

/** Not the emulator's key, because with that a page loads nothing from Stripe. */
export const publishableKey = "pk_test_elsewhere";

/** @param nodeOptions of its process */
export async function openShopWithKeys(
	nodeOptions?: string,
): Promise<ShopWithKeys & Pick<RunningServer, "log">> {
	const stripeServer = await openStripeServer();
	const server = await startServer(await freePort(), {
		...stripeServerKeys,
		STRIPE_PUBLISHABLE_KEY_TEST: publishableKey,
		TRUST_PROXY: "1",
		...rerouteStripeApi(stripeServer.origin, nodeOptions),
	});
	return {
		origin: server.origin,
		log: server.log,
		stripeServer,
		close: async () => {
			await server.stop();
			stripeServer.close();
		},
	};
}
