import { type IncomingHttpHeaders, request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

/** An answer as it comes over the wire, and its text. */
export interface RawAnswer {
	status: number;
	headers: IncomingHttpHeaders;
	bytes: Buffer;
	text: string;
}

/** A GET with these headers and no others: fetch would add some, keep Host to itself and unpack the body. */
export const get = (
	origin: string,
	path: string,
	headers: Record<string, string> = {},
) =>
	new Promise<RawAnswer>((resolve, reject) => {
		request(origin + path, { headers }, async (answer) => {
			const bytes = Buffer.concat(await answer.toArray());
			const coding = answer.headers["content-encoding"] ?? "";
			resolve({
				status: answer.statusCode ?? 0,
				headers: answer.headers,
				bytes,
				text: String(decoders[coding]?.(bytes) ?? bytes),
			});
		})
			.on("error", reject)
			.end();
	});

const decoders: Record<string, (bytes: Buffer) => Buffer> = {
	br: brotliDecompressSync,
	gzip: gunzipSync,
};
