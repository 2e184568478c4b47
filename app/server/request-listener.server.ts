import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { env } from "../config/env.server";
import { setSecFetchSite } from "./csrf.server";
import { chooseRequestId, currentRequest } from "./current-request.server";
import { addDefaultHeaders } from "./default-headers.server";
import { isValidRequest } from "./is-valid-request.server";
import { log, logRequest } from "./logger.server";
import { preferredCoding } from "./memory/accept-encoding.server";
import { sendSharedPage } from "./memory/shared-pages.server";
import { filePath, serveFiles } from "./memory/static-files.server";
import { refusalOf } from "./path-limits.server";
import { takeAbsoluteTarget } from "./request-target.server";

/** Answers what the shop answers without Remix (files, and what it refuses), and passes on all other requests. */
export function wrapRequestListeners(server: Server) {
	const listeners = server.listeners("request");
	listeners.forEach(dropNeedlessLayers);
	const serveFile = serveFiles();
	server.removeAllListeners("request");
	server.on("request", (request, response) => {
		const id = chooseRequestId(request.headers["x-request-id"], env.trustProxy);
		currentRequest.run({ id, response: new WeakRef(response) }, () => {
			// Whatever is thrown or emitted here and not caught would end the process.
			for (const stream of [request, response]) {
				stream.on("error", (error) =>
					log.debug({ err: error }, "request cut off"),
				);
			}
			try {
				response.setHeader("X-Request-Id", id);
				if (!answerEarly(request, response, serveFile)) {
					for (const listener of listeners) {
						Reflect.apply(listener, server, [request, response]);
					}
				}
			} catch (error) {
				fail(error, response);
			}
		});
	});
}

/** What remix-serve, an Express app, need not do: files are in memory, Remix parses the query, and the log is ours. */
const needlessLayers = ["serveStatic", "query", "logger"];

function dropNeedlessLayers(app: object) {
	if (isExpress(app)) {
		const { _router: router } = app;
		router.stack = router.stack.filter(
			({ name }) => !needlessLayers.includes(name),
		);
	}
}

const isExpress = (
	app: object,
): app is { _router: { stack: { name: string }[] } } => "_router" in app;

function fail(error: unknown, response: ServerResponse) {
	log.error({ err: error }, "request failed");
	answer(response, 500);
}

/** Whether the request is answered, or else prepared for Remix. */
function answerEarly(
	request: IncomingMessage,
	response: ServerResponse,
	serveFile: ReturnType<typeof serveFiles>,
) {
	takeAbsoluteTarget(request);
	const { url = "/", headers } = request;
	addDefaultHeaders(url, response);
	setSecFetchSite(headers);
	// remix-serve would take the port from it, whoever sent it.
	delete headers["x-forwarded-host"];
	const refusal = refusalOf(url) ?? (isValidRequest(request) ? undefined : 400);
	if (refusal) {
		answer(response, refusal);
		return true;
	}
	const isRead = isReadRequest(request);
	if (isRead && serveFile(request, response)) {
		return true;
	}
	// What is not in memory is of another build. remix-serve would look for it on the disk.
	if (isRead && filePath(url).startsWith("/assets/")) {
		answer(response, 404);
		return true;
	}
	if (log.isLevelEnabled("info")) {
		logRequest(request, response, () => {});
	}
	const sent = isRead && sendSharedPage(request, response);
	if (sent) {
		sent.catch((error: unknown) => fail(error, response));
		return true;
	}
	if (isRead) {
		preferGzip(headers);
		for (const name of forFilesOnly) {
			delete headers[name];
		}
	}
	return false;
}

function answer(response: ServerResponse, status: keyof typeof sentences) {
	if (response.headersSent) {
		response.destroy();
		return;
	}
	response.writeHead(status, { "Content-Type": "text/plain" });
	response.end(sentences[status]);
}

const sentences = {
	400: "Bad request.",
	404: "There is no such page.",
	414: "That address is too long.",
	500: "Something went wrong.",
};

const isReadRequest = ({ method = "" }: IncomingMessage) =>
	["GET", "HEAD"].includes(method);

/** A page has no parts and no tag. */
const forFilesOnly = ["range", "if-range", "if-match", "if-unmodified-since"];

/** Pages are compressed at every request, and remix-serve's Brotli takes twice the time of gzip. */
function preferGzip(headers: IncomingMessage["headers"]) {
	const accepted = headers["accept-encoding"];
	if (accepted !== undefined) {
		headers["accept-encoding"] =
			preferredCoding(accepted, ["gzip"]) ?? "identity";
	}
}
