import { freePort } from "../network/free-port";
import { stripeAt } from "../stripe/reroute-settings";
import {
	keysForUpstream,
	openUpstream,
	type Upstream,
} from "../stripe/stripe-server";
import { startServer } from "./start-server";

/** A shop with keys in a process of its own, behind a proxy, whose Stripe can be made to fail. */
export interface ShopWithKeys {
	origin: string;
	upstream: Upstream;
	close: () => Promise<void>;
}

/** Not the emulator's own, with which a page needs nothing from Stripe. */
export const publishableKey = "pk_test_elsewhere";

export async function openShopWithKeys(): Promise<ShopWithKeys> {
	const upstream = await openUpstream();
	const server = await startServer(await freePort(), {
		...keysForUpstream,
		STRIPE_PUBLISHABLE_KEY_TEST: publishableKey,
		TRUST_PROXY: "1",
		...stripeAt(upstream.origin),
	});
	return {
		origin: server.origin,
		upstream,
		close: async () => {
			await server.stop();
			upstream.close();
		},
	};
}
