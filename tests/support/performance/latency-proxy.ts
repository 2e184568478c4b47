import { createServer, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { listen } from "../network/listen";

/** Where a browser's requests end up, and how far away that is. */
export interface LatencyProxyOptions {
	/** The shop's own origin. */
	shop: string;
	/** Who answers what Stripe's frames would ask of Stripe. */
	stripe: string;
	/** One round trip to the shop, in ms. */
	roundTrip: number;
	/** The publishable key of the shop, and the one that this Stripe knows. */
	keys: { shop: string; stripe: string };
}

/** Lays a line between browser and shop; gives its origin, and what cuts it. */
export async function startLatencyProxy(line: LatencyProxyOptions) {
	const server = createServer(async (asked, answer) => {
		const forStripe = asked.url?.startsWith("/v1/") ?? false;
		const body = await text(asked);
		if (!forStripe) {
			await pause(line.roundTrip);
		}
		const known = (given: string) =>
			forStripe ? given.replace(line.keys.shop, line.keys.stripe) : given;
		const passed = request(
			(forStripe ? line.stripe : line.shop) + known(asked.url ?? ""),
			{ method: asked.method, headers: headersFor(asked, forStripe) },
			(answered) => {
				answer.writeHead(answered.statusCode ?? 502, answered.headers);
				answered.pipe(answer);
			},
		);
		passed.on("error", () => answer.destroy());
		answer.on("close", () => passed.destroy());
		passed.end(known(body));
	});
	return {
		origin: `http://localhost:${await listen(server)}`,
		cut: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}

function headersFor({ headers }: IncomingMessage, forStripe: boolean) {
	const { "content-length": _, connection: __, ...kept } = headers;
	return forStripe ? { ...kept, "x-from": "browser" } : kept;
}
