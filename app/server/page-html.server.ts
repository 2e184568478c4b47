import { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import type { ReactElement } from "react";
import { renderToPipeableStream } from "react-dom/server";

/** A page as React makes it. */
export interface PageHtml {
	/** All that waits for nothing, with a stand-in for what does. */
	head: string;
	/** What comes in place of the stand-ins, once there is no promise left to wait for. */
	rest: Promise<string>;
}

/**
 * @param onError is told of what a component throws
 * @throws what it throws outside of any `Suspense`
 * @see https://react.dev/reference/react-dom/server/renderToPipeableStream
 */
export const renderPage = (
	page: ReactElement,
	nonce: string,
	onError: (error: unknown) => void,
) =>
	new Promise<PageHtml>((resolve, reject) => {
		const { pipe } = renderToPipeableStream(page, {
			nonce,
			onShellReady() {
				const { stream, take } = collector();
				pipe(stream);
				resolve({ head: take(), rest: finished(stream).then(take) });
			},
			onShellError: reject,
			onError,
		});
	});

/** Keeps what is written, which React does in pieces of 2 kB, until it is taken. */
function collector() {
	let chunks: Uint8Array[] = [];
	const stream = new Writable({
		// However much it is, React shall write all that it has.
		highWaterMark: Number.MAX_SAFE_INTEGER,
		write(chunk, _encoding, done) {
			chunks.push(chunk);
			done();
		},
	});
	const take = () => {
		const text = Buffer.concat(chunks).toString();
		chunks = [];
		return text;
	};
	return { stream, take };
}
