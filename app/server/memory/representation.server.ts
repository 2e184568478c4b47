import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { preferredCoding } from "./accept-encoding.server";
import { byteRange } from "./byte-range.server";

/** Bytes in memory, as they are and compressed, with the headers that go with them. */
export interface Resource {
	/** 200 unless it says otherwise. */
	status?: number;
	headers: Readonly<Record<string, string>>;
	plain: Representation;
	br?: Representation;
	gzip?: Representation;
}

interface Representation {
	bytes: Buffer;
	etag: string;
}

export const represent = (bytes: Buffer): Representation => ({
	bytes,
	etag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 20)}"`,
});

/**
 * Answers a GET or HEAD in the coding that the client likes best, with a part, or with 304 if it has these bytes.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13
 */
export function sendResource(
	resource: Resource,
	{ headers, method }: IncomingMessage,
	response: ServerResponse,
) {
	const codings = (["br", "gzip"] as const).filter(
		(coding) => resource[coding],
	);
	const coding = preferredCoding(headers["accept-encoding"], codings);
	const { bytes, etag } = (coding && resource[coding]) ?? resource.plain;
	for (const [name, value] of Object.entries(resource.headers)) {
		response.setHeader(name, value);
	}
	response.setHeader("ETag", etag);
	response.setHeader("Accept-Ranges", "bytes");
	if (codings.length > 0) {
		response.appendHeader("Vary", "Accept-Encoding");
	}
	const { status = 200 } = resource;
	if (status === 200 && isKnown(headers["if-none-match"], etag)) {
		response.writeHead(304).end();
		return;
	}
	// A part is of use only to a browser that has the rest of the same bytes.
	const ifRange = headers["if-range"] ?? etag;
	const isPart = method === "GET" && status === 200 && ifRange === etag;
	const range = isPart ? byteRange(headers.range, bytes.length) : undefined;
	if (range === "unsatisfiable") {
		response.setHeader("Content-Range", `bytes */${bytes.length}`);
		response.writeHead(416).end();
		return;
	}
	const [first, end] = range ?? [0, bytes.length];
	response.setHeader("Content-Length", end - first);
	if (coding) {
		response.setHeader("Content-Encoding", coding);
	}
	if (range) {
		const part = `bytes ${first}-${end - 1}/${bytes.length}`;
		response.setHeader("Content-Range", part);
	}
	response.writeHead(range ? 206 : status);
	response.end(method === "HEAD" ? undefined : bytes.subarray(first, end));
}

const isKnown = (ifNoneMatch: string | undefined, etag: string) =>
	ifNoneMatch
		?.split(",")
		.some((tag) => ["*", etag, `W/${etag}`].includes(tag.trim())) ?? false;
