import type { Server } from "node:http";
import { log } from "./log.server";

/**
 * On SIGTERM and SIGINT remix-serve takes no new connection. This also ends the ones that are kept
 * alive, each after the answer it is waiting for, so that the process really ends, and in time.
 */
export function closeGracefully(server: Server) {
	for (const signal of ["SIGTERM", "SIGINT"] as const) {
		process.once(signal, () => close(server, signal));
	}
}

function close(server: Server, signal: string) {
	log.info({ signal }, "Marginalia is closing");
	server.prependListener("request", (_, response) => {
		response.setHeader("Connection", "close");
	});
	setInterval(() => server.closeIdleConnections(), 50).unref();
	setTimeout(() => {
		log.warn("Somebody was still waiting for an answer");
		process.exit(0);
	}, patienceMs).unref();
}

/** Longer than the shop waits for Stripe, shorter than process managers wait for the shop. */
const patienceMs = 9_800;
