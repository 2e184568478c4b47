import http from "node:http";
import { env } from "../config/env.server";
import { version } from "../config/version";
import { closeGracefully } from "./graceful-shutdown.server";
import { explainPortInUse, rememberServer } from "./listening.server";
import { log } from "./logger.server";
import { wrapRequestListeners } from "./request-listener.server";
import { startupWarnings } from "./startup-warnings.server";
import { logUnhandledRejections } from "./unhandled-rejections.server";

/**
 * Adds to remix-serve what it has no setting for: default headers, compressed files, request ids, refusals of
 * requests that are malformed, the log, and a graceful shutdown. It creates its server right after it has loaded the
 * shop, so the next call of `http.createServer` is its; later ones are left alone.
 */
export function hookIntoRemixServe() {
	const { createServer } = http;
	http.createServer = new Proxy(createServer, {
		apply(...call) {
			http.createServer = createServer;
			const server: http.Server = Reflect.apply(...call);
			extendServer(server);
			return server;
		},
	});
}

/**
 * remix-serve has each frame of a stack looked up in a source map, of which the build has none, and Stripe's SDK takes a
 * stack at each call: a twentieth of the time of a checkout. For a build that has some, Node has `--enable-source-maps`.
 */
function dropSourceMaps() {
	Reflect.deleteProperty(Error, "prepareStackTrace");
}

function extendServer(server: http.Server) {
	wrapRequestListeners(server);
	dropSourceMaps();
	dropListenCallback(server);
	// A shopper reads for a while between two clicks; the connection should still be open then.
	server.keepAliveTimeout = 65_000;
	explainPortInUse(server, env.port);
	rememberServer(server);
	server.once("listening", logListening);
	closeGracefully(server);
	logUnhandledRejections();
}

/** remix-serve writes a line of its own to the log when it listens, and nothing else, in production. */
function dropListenCallback(server: http.Server) {
	server.listen = new Proxy(server.listen, {
		apply: (listen, self, options) =>
			Reflect.apply(
				listen,
				self,
				options.filter((option) => typeof option !== "function"),
			),
	});
}

function logListening() {
	const address = env.origin ?? `http://localhost:${env.port}`;
	log.info({ mode: env.mode, version, address }, "server listening");
	for (const warning of startupWarnings(env, true)) {
		log.warn(warning);
	}
}
