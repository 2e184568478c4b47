import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { getMimeType } from "hono/utils/mime";
import { preferredCoding } from "./accept-encoding.server";
import { byteRange } from "./byte-range.server";

/**
 * Serves the built files, which the build has compressed (vite.config.ts). They are read once, at the start: a new
 * build in the same folder changes nothing for the running shop.
 *
 * @returns a function that answers a GET or HEAD of a file, and says whether it did
 */
export function serveFiles() {
	const files = readFiles(fileURLToPath(new URL("../client", import.meta.url)));
	return (request: IncomingMessage, response: ServerResponse) => {
		const file = files.get(filePath(request.url ?? "/"));
		if (file) {
			sendFile(file, request, response);
		}
		return file !== undefined;
	};
}

/** The path of a URL as the build names its files. */
export const filePath = (url: string) =>
	posix.normalize(decodeURIComponent(url.replace(/\?.*/s, "")));

interface File {
	caching: string;
	type: string;
	plain: Representation;
	br?: Representation;
	gzip?: Representation;
}

interface Representation {
	bytes: Buffer;
	etag: string;
}

function readFiles(folder: string) {
	const contents = new Map(
		readdirSync(folder, { recursive: true, encoding: "utf8" })
			.filter((name) => statSync(join(folder, name)).isFile())
			.map((name) => [
				`/${name.replaceAll("\\", "/")}`,
				represent(readFileSync(join(folder, name))),
			]),
	);
	const files = new Map<string, File>();
	for (const [path, plain] of contents) {
		files.set(path, {
			plain,
			br: contents.get(`${path}.br`),
			gzip: contents.get(`${path}.gz`),
			type: getMimeType(path) ?? "application/octet-stream",
			caching: path.startsWith("/assets/") ? immutable : oneHour,
		});
	}
	return files;
}

const represent = (bytes: Buffer): Representation => ({
	bytes,
	etag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 20)}"`,
});

function sendFile(
	file: File,
	{ headers, method }: IncomingMessage,
	response: ServerResponse,
) {
	const codings = (["br", "gzip"] as const).filter((coding) => file[coding]);
	const coding = preferredCoding(headers["accept-encoding"], codings);
	const { bytes, etag } = (coding && file[coding]) ?? file.plain;
	response.setHeader("Cache-Control", file.caching);
	response.setHeader("ETag", etag);
	response.setHeader("Accept-Ranges", "bytes");
	if (codings.length > 0) {
		response.setHeader("Vary", "Accept-Encoding");
	}
	if (isKnown(headers["if-none-match"], etag)) {
		response.writeHead(304).end();
		return;
	}
	// A part is of use only to a browser that has the rest of the same bytes.
	const ifRange = headers["if-range"] ?? etag;
	const isPart = method === "GET" && ifRange === etag;
	const range = isPart ? byteRange(headers.range, bytes.length) : undefined;
	if (range === "unsatisfiable") {
		response.setHeader("Content-Range", `bytes */${bytes.length}`);
		response.writeHead(416).end();
		return;
	}
	const [first, end] = range ?? [0, bytes.length];
	response.setHeader("Content-Type", file.type);
	response.setHeader("Content-Length", end - first);
	if (coding) {
		response.setHeader("Content-Encoding", coding);
	}
	if (range) {
		const part = `bytes ${first}-${end - 1}/${bytes.length}`;
		response.setHeader("Content-Range", part);
	}
	response.writeHead(range ? 206 : 200);
	response.end(method === "HEAD" ? undefined : bytes.subarray(first, end));
}

const isKnown = (ifNoneMatch: string | undefined, etag: string) =>
	ifNoneMatch
		?.split(",")
		.some((tag) => ["*", etag, `W/${etag}`].includes(tag.trim())) ?? false;

const immutable = "public, max-age=31536000, immutable";
const oneHour = "public, max-age=3600";
