import http from "node:http";
import { env } from "../config/env.server";
import { version } from "../config/version";
import { setSecFetchSite } from "./csrf.server";
import { addDefaultHeaders } from "./default-headers.server";
import { closeGracefully } from "./graceful-shutdown.server";
import { isValidRequest } from "./is-valid-request.server";
import { log } from "./logger.server";
import { explainPortInUse } from "./port-in-use.server";
import { chooseRequestId, requestIds } from "./request-id.server";
import { startupWarnings } from "./startup-warnings.server";
import { serveFiles } from "./static-files.server";
import { logUnhandledRejections } from "./unhandled-rejections.server";

/**
 * Adds to remix-serve what it has no setting for: default headers, compressed files, request ids, 400 for
 * malformed requests, the log, and a graceful shutdown. It creates its server right after it has loaded the
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

function extendServer(server: http.Server) {
	wrapRequestListeners(server);
	// A shopper reads for a while between two clicks; the connection should still be open then.
	server.keepAliveTimeout = 65_000;
	explainPortInUse(server, env.port);
	server.once("listening", logListening);
	closeGracefully(server);
	logUnhandledRejections();
}

function wrapRequestListeners(server: http.Server) {
	const listeners = server.listeners("request");
	const serveFile = serveFiles();
	server.removeAllListeners("request");
	server.on("request", (request, response) => {
		const serveRemix = () => {
			for (const listener of listeners) {
				Reflect.apply(listener, server, [request, response]);
			}
		};
		handleRequest(request, response, () => {
			if (!isReadRequest(request)) {
				return serveRemix();
			}
			serveFile(request, response, () => {
				preferGzip(request.headers);
				serveRemix();
			});
		});
	});
}

function handleRequest(
	request: http.IncomingMessage,
	response: http.ServerResponse,
	next: () => void,
) {
	const id = chooseRequestId(request.headers["x-request-id"], env.trustProxy);
	requestIds.run(id, () => {
		response.setHeader("X-Request-Id", id);
		addDefaultHeaders(request.url ?? "/", response);
		setSecFetchSite(request.headers);
		// remix-serve would take the port from it, whoever sent it.
		delete request.headers["x-forwarded-host"];
		if (isValidRequest(request)) {
			return next();
		}
		response.writeHead(400, { "Content-Type": "text/plain" });
		response.end("Bad request.");
	});
}

const isReadRequest = ({ method = "" }: http.IncomingMessage) =>
	["GET", "HEAD"].includes(method);

/** Pages are compressed at every request, and remix-serve's Brotli takes twice the time of gzip. */
function preferGzip(headers: http.IncomingHttpHeaders) {
	const accepted = headers["accept-encoding"]?.toString().split(",");
	headers["accept-encoding"] = accepted
		?.filter((coding) => !/^\s*br\b/.test(coding))
		.join(",");
}

function logListening() {
	const address = env.origin ?? `http://localhost:${env.port}`;
	log.info({ mode: env.mode, version, address }, "server listening");
	for (const warning of startupWarnings(env, true)) {
		log.warn(warning);
	}
}
