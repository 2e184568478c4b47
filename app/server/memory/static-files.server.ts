import { readdirSync, readFileSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { getMimeType } from "hono/utils/mime";
import {
	type Resource,
	represent,
	sendResource,
} from "./representation.server";

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
			sendResource(file, request, response);
		}
		return file !== undefined;
	};
}

/** The path of a URL as the build names its files. */
export const filePath = (url: string) =>
	posix.normalize(decodeURIComponent(url.replace(/\?.*/s, "")));

function readFiles(folder: string) {
	const contents = new Map(
		readdirSync(folder, { recursive: true, encoding: "utf8" })
			.filter((name) => statSync(join(folder, name)).isFile())
			.map((name) => [
				`/${name.replaceAll("\\", "/")}`,
				represent(readFileSync(join(folder, name))),
			]),
	);
	const files = new Map<string, Resource>();
	for (const [path, plain] of contents) {
		files.set(path, {
			plain,
			br: contents.get(`${path}.br`),
			gzip: contents.get(`${path}.gz`),
			headers: {
				"Content-Type": getMimeType(path) ?? "application/octet-stream",
				"Cache-Control": path.startsWith("/assets/") ? immutable : oneHour,
			},
		});
	}
	return files;
}

const immutable = "public, max-age=31536000, immutable";
const oneHour = "public, max-age=3600";
