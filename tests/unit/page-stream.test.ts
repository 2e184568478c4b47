import { finished } from "node:stream/promises";
import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createBufferedStream } from "../../app/server/buffered-stream.server";

describe("the stream of a page", () => {
	it("passes on in one piece what was written until it was flushed", async () => {
		const { stream, pieces } = open();
		stream.write("<html>");
		stream.write("<body>");
		await turn();
		expect(pieces).toEqual([]);
		stream.flush();
		await turn();
		expect(pieces).toEqual(["<html><body>"]);
	});

	it("passes on the rest at its end", async () => {
		const { stream, pieces } = open();
		stream.write("<p>");
		stream.flush();
		stream.write("the rest");
		stream.end();
		await finished(stream);
		expect(pieces).toEqual(["<p>", "the rest"]);
	});

	it("passes on nothing for nothing", async () => {
		const { stream, pieces } = open();
		stream.flush();
		stream.end();
		await finished(stream);
		expect(pieces).toEqual([]);
	});
});

function open() {
	const stream = createBufferedStream();
	const pieces: string[] = [];
	stream.on("data", (piece) => pieces.push(String(piece)));
	return { stream, pieces };
}
