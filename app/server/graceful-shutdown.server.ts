import type { Server } from "node:http";
import { log } from "./logger.server";

/**
 * On SIGTERM and SIGINT remix-serve takes no new connection. This also ends those that are open, each
 * after the answer it is waiting for, so that the process really ends, and in time.
 */
export function closeGracefully(server: Server) {
	let underway = 0;
	server.prependListener("request", (_, response) => {
		underway++;
		response.once("close", () => underway--);
	});
	for (const signal of ["SIGTERM", "SIGINT"] as const) {
		process.once(signal, () => close(server, signal, () => underway === 0));
	}
}

function close(server: Server, signal: string, isQuiet: () => boolean) {
	log.info({ signal }, "Marginalia is closing");
	const closing = setInterval(() => {
		if (!isQuiet()) {
			return server.closeIdleConnections();
		}
		// Browsers open connections in advance; those are not idle, though nobody has asked anything.
		server.closeAllConnections();
		clearInterval(closing);
		// Each page leaves a timer of Remix's behind, which would keep the process for its 11 s.
		setTimeout(() => process.exit(0), afterwardsMs);
	}, 50);
	setTimeout(() => {
		log.warn("Somebody was still waiting for an answer");
		process.exit(0);
	}, patienceMs).unref();
}

/** For what goes on after an answer, such as fulfilling an order. */
const afterwardsMs = 1_000;

/** Longer than the shop waits for Stripe, shorter than process managers wait for the shop. */
const patienceMs = 9_800;
