import { Transform } from "node:stream";

/**
 * Collects what React writes until React calls `flush`. It writes in chunks of 2 kB, and each would otherwise
 * be compressed and sent by itself.
 *
 * @see https://react.dev/reference/react-dom/server/renderToPipeableStream
 */
export function createBufferedStream() {
	let chunks: Uint8Array[] = [];
	const stream = new Transform({
		// React would take a close after the end for a reader who has left, and make an error of it.
		autoDestroy: false,
		transform(chunk, _encoding, done) {
			chunks.push(chunk);
			done();
		},
		flush(done) {
			pushChunks();
			done();
		},
	});
	function pushChunks() {
		if (chunks.length > 0) {
			stream.push(Buffer.concat(chunks));
		}
		chunks = [];
	}
	return Object.assign(stream, { flush: pushChunks });
}
