import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { standardOutput } from "../../../app/server/standard-output.server";
import { freePort } from "../../support/network/free-port";
import { waitUntilHealthy } from "../../support/network/wait-until-healthy";
import { productionCommand } from "../../support/shop/start-server";

it("a shop whose log goes to a full disk serves, and ends when it is told to", async () => {
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	const full = openSync("/dev/full", "w");
	const shop = spawn(process.execPath, productionCommand, {
		stdio: ["ignore", full, full],
		env: { ...process.env, STRIPE_MODE: "emulator", PORT: String(port) },
	});
	closeSync(full);
	await waitUntilHealthy(origin, () => expect(shop.exitCode).toBeNull());
	for (const path of ["/", "/checkout?item=1", "/nowhere", "/favicon.svg"]) {
		const page = await fetch(origin + path);
		expect((await page.text()).length).toBeGreaterThan(100);
	}
	const exit = once(shop, "exit");
	shop.kill("SIGTERM");
	expect(await exit).toEqual([0, null]);
});

describe("a line of the log", () => {
	it("that cannot be written is dropped, and counted in the next that can", () => {
		let isFull = false;
		const { lines, write } = disk((bytes) => {
			if (isFull) {
				throw new Error("ENOSPC");
			}
			return bytes.length;
		});
		write("one\n");
		isFull = true;
		write("two\n");
		write("three\n");
		isFull = false;
		write("four\n");
		const [first, gap, last] = lines();
		expect([first, last]).toEqual(["one", "four"]);
		expect(JSON.parse(String(gap))).toMatchObject({
			level: 40,
			dropped: 2,
			msg: "log lines dropped",
		});
	});

	it("that is taken in pieces is written whole", () => {
		const { lines, write } = disk((bytes) => Math.min(2, bytes.length));
		write("seven\n");
		expect(lines()).toEqual(["seven"]);
	});

	it("waits for a slow reader, and not for one that has stopped", () => {
		let refusals = 3;
		const { lines, write } = disk((bytes) => {
			if (refusals-- > 0) {
				throw Object.assign(new Error("busy"), { code: "EAGAIN" });
			}
			return bytes.length;
		});
		write("slow\n");
		expect(lines()).toEqual(["slow"]);
		refusals = 10_000;
		for (let line = 0; line < 100; line++) {
			write("lost\n");
		}
		// The first line was tried a few times, each later one once.
		expect(refusals).toBeGreaterThan(10_000 - 120);
		expect(lines()).toEqual(["slow"]);
	});

	it("that was cut off does not spoil the next", () => {
		let room = 3;
		const { lines, write } = disk((bytes) => {
			const taken = Math.min(room, bytes.length);
			room -= taken;
			if (taken === 0) {
				throw new Error("ENOSPC");
			}
			return taken;
		});
		write("seven\n");
		room = 1_000;
		write("eight\n");
		expect(lines()).toEqual([
			"sev",
			expect.stringContaining("dropped"),
			"eight",
		]);
	});
});

/** A log that takes as many bytes of each piece as `take` says. */
function disk(take: (bytes: Uint8Array) => number) {
	let written = "";
	const { write } = standardOutput((_, bytes) => {
		const taken = take(bytes);
		written += Buffer.from(bytes.subarray(0, taken)).toString();
		return taken;
	});
	return { write, lines: () => written.split("\n").filter(Boolean) };
}
