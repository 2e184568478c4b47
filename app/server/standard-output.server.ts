import { writeSync } from "node:fs";

/**
 * Where the log goes. A line that cannot be written, because the disk is full or the reader is gone, is dropped, and
 * the shop serves on; pino itself would try for ever. The first line that can be written again tells how many are missing.
 */
export function standardOutput(write: Write = writeSync) {
	let dropped = 0;
	/** A line that was cut off still needs its end. */
	let isCut = false;
	function writeAll(text: string) {
		const bytes = Buffer.from(isCut ? `\n${text}` : text);
		for (let written = 0; written < bytes.length; ) {
			written += patiently(bytes.subarray(written));
			isCut = written < bytes.length;
		}
	}
	/** Waits for a reader that is slow, but not again for one that has stopped: everybody would wait with it. */
	function patiently(bytes: Uint8Array) {
		for (let left = dropped > 0 ? 0 : 10; ; left--) {
			try {
				return write(1, bytes);
			} catch (error) {
				if (!isBusy(error) || left === 0) {
					throw error;
				}
				Atomics.wait(sleeper, 0, 0, 10);
			}
		}
	}
	return {
		write(line: string) {
			try {
				if (dropped > 0) {
					writeAll(gapLine(dropped));
					dropped = 0;
				}
				writeAll(line);
			} catch {
				dropped++;
			}
		},
	};
}

/** The pipe is full for the moment. */
const isBusy = (error: unknown) =>
	error instanceof Error && "code" in error && error.code === "EAGAIN";

const sleeper = new Int32Array(new SharedArrayBuffer(4));

type Write = (file: number, bytes: Uint8Array) => number;

const gapLine = (dropped: number) =>
	`${JSON.stringify({ level: 40, time: Date.now(), dropped, msg: "log lines dropped" })}\n`;
