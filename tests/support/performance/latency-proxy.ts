import { createServer, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { listen } from "../network/listen";

/** Where a browser's requests go, and how long they take. */
export interface LatencyProxyOptions {
	/** The shop's own origin. */
	shop: string;
	/** The origin that answers the requests of Stripe's frames. */
	stripe: string;
	/** One round trip to the shop, in ms. */
	roundTrip: number;
	/** The publishable key of the shop, and the one that this Stripe knows. */
	keys: { shop: string; stripe: string };
}

/** Starts a proxy between browser and shop that delays each request to the shop by one round trip. */
export async function startLatencyProxy(options: LatencyProxyOptions) {
	const server = createServer(async (incoming, response) => {
		const forStripe = incoming.url?.startsWith("/v1/") ?? false;
		const body = await text(incoming);
		if (!forStripe) {
			await pause(options.roundTrip);
		}
		const withKnownKey = (sent: string) =>
			forStripe ? sent.replace(options.keys.shop, options.keys.stripe) : sent;
		const outgoing = request(
			(forStripe ? options.stripe : options.shop) +
				withKnownKey(incoming.url ?? ""),
			{ method: incoming.method, headers: headersFor(incoming, forStripe) },
			(upstream) => {
				response.writeHead(upstream.statusCode ?? 502, upstream.headers);
				upstream.pipe(response);
			},
		);
		outgoing.on("error", () => response.destroy());
		response.on("close", () => outgoing.destroy());
		outgoing.end(withKnownKey(body));
	});
	return {
		origin: `http://localhost:${await listen(server)}`,
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}

function headersFor({ headers }: IncomingMessage, forStripe: boolean) {
	const { "content-length": _, connection: __, ...rest } = headers;
	return forStripe ? { ...rest, "x-from": "browser" } : rest;
}
