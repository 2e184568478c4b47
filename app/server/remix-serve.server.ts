import http from "node:http";
import { env } from "../config/env.server";
import { version } from "../config/version";
import { policyOfFiles } from "./content-security-policy.server";
import { tellSite } from "./csrf.server";
import { closeGracefully } from "./graceful-shutdown.server";
import { log } from "./logger.server";
import { explainTakenPort } from "./port-in-use.server";
import { chooseRequestId, requestIds } from "./request-id.server";
import { securityHeaders } from "./security-headers.server";
import { serveFiles } from "./static-files.server";

/**
 * What remix-serve leaves open: headers on files and errors, files that are compressed already, a request
 * id, refusing what is no proper request, a line in the log when the shop opens, and closing without
 * dropping anybody. It has no hook for them, but it loads the shop before it creates its server, so that
 * is where they come in.
 */
export function attendServer() {
	const { createServer } = http;
	const files = serveFiles();
	http.createServer = ((app: http.RequestListener) => {
		const answer: http.RequestListener = (request, response) => {
			if (!isRead(request)) {
				return app(request, response);
			}
			files(request, response, () => {
				sparePages(request.headers);
				app(request, response);
			});
		};
		const server = createServer((request, response) =>
			begin(request, response, answer),
		);
		// A shopper reads for a while between two clicks, and should find the line still open.
		server.keepAliveTimeout = 65_000;
		explainTakenPort(server, env.port);
		server.once("listening", announce);
		closeGracefully(server);
		process.on("unhandledRejection", (error) => {
			log.error({ err: error }, "A promise was left to fail alone");
		});
		return server;
	}) as typeof createServer;
}

/**
 * Files are compressed by the build; a page is at every request, for which remix-serve would take Brotli,
 * at twice the time of gzip.
 */
function sparePages(headers: http.IncomingHttpHeaders) {
	const accepted = headers["accept-encoding"]?.toString().split(",");
	headers["accept-encoding"] = accepted
		?.filter((coding) => !/^\s*br\b/.test(coding))
		.join(",");
}

const isRead = ({ method = "" }: http.IncomingMessage) =>
	["GET", "HEAD"].includes(method);

function announce() {
	const address = env.origin ?? `http://localhost:${env.port}`;
	log.info({ mode: env.mode, version, address }, "Marginalia is open");
}

function begin(
	request: http.IncomingMessage,
	response: http.ServerResponse,
	answer: http.RequestListener,
) {
	const given = request.headers["x-request-id"];
	const id = chooseRequestId(given, env.trustProxy);
	requestIds.run(id, () => {
		response.setHeader("X-Request-Id", id);
		completeHeaders(request.url ?? "/", response);
		tellSite(request.headers);
		// remix-serve would believe this one's port, whoever sent it.
		delete request.headers["x-forwarded-host"];
		if (isSound(request)) {
			return answer(request, response);
		}
		response.writeHead(400, { "Content-Type": "text/plain" });
		response.end("That is no request that a browser makes.");
	});
}

/** At the last moment, so that whatever the answer says itself is left as it is. */
function completeHeaders(url: string, response: http.ServerResponse) {
	const { writeHead } = response;
	const [path = ""] = url.split("?");
	const headers = {
		...securityHeaders(path),
		"Content-Security-Policy": policyOfFiles,
	};
	response.writeHead = ((...given: Parameters<typeof writeHead>) => {
		for (const [name, value] of Object.entries(headers)) {
			if (!response.hasHeader(name)) {
				response.setHeader(name, value);
			}
		}
		for (const name of softwareNames) {
			response.removeHeader(name);
		}
		return writeHead.apply(response, given);
	}) as typeof writeHead;
}

/** Headers by which Remix talks to a client of its own that came before single fetch. */
const softwareNames = ["X-Remix-Response", "X-Remix-Error", "X-Remix-Catch"];

/** Whether remix-serve can make a URL and a Request of it; where it cannot, it would answer 500. */
function isSound({ headers, method, url = "" }: http.IncomingMessage) {
	const { host = "localhost" } = headers;
	const isHost = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i.test(host);
	return (
		isHost &&
		url.startsWith("/") &&
		URL.canParse(`http://${host}${url}`) &&
		isDecodable(url) &&
		method !== "TRACE"
	);
}

function isDecodable(url: string) {
	try {
		decodeURIComponent(url.replace(/\?.*/s, ""));
		return true;
	} catch {
		return false;
	}
}
