import type { Server } from "node:http";
import { hasTasks } from "./background-tasks.server";
import { log } from "./logger.server";

/**
 * On SIGTERM and SIGINT remix-serve accepts no new connection. This also closes each open one once its
 * response is sent, and ends the process when nothing is left to do, such as an order to fulfil, or else in time.
 */
export function closeGracefully(server: Server) {
	let activeRequests = 0;
	server.prependListener("request", (_, response) => {
		activeRequests++;
		response.once("close", () => activeRequests--);
	});
	for (const signal of ["SIGTERM", "SIGINT"] as const) {
		process.once(signal, () =>
			close(server, signal, () => activeRequests === 0 && !hasTasks()),
		);
	}
}

function close(server: Server, signal: string, isIdle: () => boolean) {
	log.info({ signal }, "shutdown started");
	const closing = setInterval(() => {
		if (!isIdle()) {
			return server.closeIdleConnections();
		}
		// Browsers open connections in advance; Node does not count those as idle.
		server.closeAllConnections();
		clearInterval(closing);
		// Each page leaves a timer of Remix's behind, which would keep the process for its 11 s.
		process.exit(0);
	}, 50);
	setTimeout(() => {
		log.warn("shutdown timed out");
		process.exit(0);
	}, shutdownTimeoutMs).unref();
}

/** Longer than the shop waits for Stripe, shorter than process managers wait for the shop. */
const shutdownTimeoutMs = 9_800;
