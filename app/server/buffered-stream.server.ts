import { Transform } from "node:stream";

/**
 * What React writes a page to. It writes in pieces of 2 kB and calls `flush` when it has no more for now;
 * each piece by itself would be compressed, sent and parsed by itself.
 *
 * @see https://react.dev/reference/react-dom/server/renderToPipeableStream
 */
export function openPageStream() {
	let pieces: Uint8Array[] = [];
	const stream = new Transform({
		transform(piece, _encoding, done) {
			pieces.push(piece);
			done();
		},
		flush(done) {
			send();
			done();
		},
	});
	function send() {
		if (pieces.length > 0) {
			stream.push(Buffer.concat(pieces));
		}
		pieces = [];
	}
	return Object.assign(stream, { flush: send });
}
