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
			written += write(1, bytes.subarray(written));
			isCut = written < bytes.length;
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

type Write = (file: number, bytes: Uint8Array) => number;

const gapLine = (dropped: number) =>
	`${JSON.stringify({ level: 40, time: Date.now(), dropped, msg: "log lines dropped" })}\n`;
