import type { IncomingMessage, Server } from "node:http";
import { hasTasks } from "./background-tasks.server";
import { log } from "./logger.server";

/**
 * On SIGTERM and SIGINT remix-serve accepts no new connection. This also closes each open one once its
 * response is sent, and ends the process when nothing is left to do, such as an order to fulfil, or else in time. A
 * request whose body has not come a second later is not waited for.
 */
export function closeGracefully(server: Server) {
	const activeRequests = new Set<IncomingMessage>();
	server.prependListener("request", (request, response) => {
		activeRequests.add(request);
		response.once("close", () => activeRequests.delete(request));
	});
	const isIdle = (sinceMs: number) =>
		!hasTasks() &&
		[...activeRequests].every(
			({ complete }) => !complete && sinceMs > bodyTimeoutMs,
		);
	let isClosing = false;
	for (const signal of ["SIGTERM", "SIGINT"] as const) {
		// Not `once`: without a listener the second one would end the process, and npm passes on what a terminal
		// has sent to both.
		process.on(signal, () => {
			if (!isClosing) {
				isClosing = true;
				close(server, signal, isIdle);
			}
		});
	}
	if (process.env.npm_lifecycle_event === "start") {
		endWithShell();
	}
}

/**
 * npm passes SIGTERM to the shell in which it has started the shop. The shell ends and passes nothing on, so all
 * that the shop can see is that its parent has changed.
 */
function endWithShell() {
	const shell = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid !== shell) {
			clearInterval(watch);
			process.kill(process.pid, "SIGTERM");
		}
	}, 250);
	watch.unref();
}

function close(
	server: Server,
	signal: string,
	isIdle: (sinceMs: number) => boolean,
) {
	log.info({ signal }, "shutdown started");
	const started = performance.now();
	const closing = setInterval(() => {
		if (!isIdle(performance.now() - started)) {
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

const bodyTimeoutMs = 1_000;
/**
 * Longer than the shop waits for Stripe (retry.server.ts), shorter than the 10 s that process managers wait for the shop:
 * on a busy machine the end itself takes half a second, and on Node 24 longer than on Node 20.
 */
const shutdownTimeoutMs = 9_000;
