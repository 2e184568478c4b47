import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../../support/network/free-port";
import { copyProject } from "../../support/project-files/copy-project";
import { bookOf } from "../../support/shop/prices";
import {
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";

const folder = copyProject();
const coverPath = bookOf("1").cover.src;
const cover = readFileSync(`build/client${coverPath}`);
const size = cover.length;

let shop: RunningServer;

beforeAll(async () => {
	await cp("build", join(folder, "build"), { recursive: true });
	const settings = { STRIPE_MODE: "emulator" };
	shop = await startServer(await freePort(), settings, undefined, {
		cwd: folder,
	});
});

afterAll(() => shop.stop());

describe("a part of a file", () => {
	it.each([
		["bytes=0-3", 0, 4],
		["bytes=5-", 5, size],
		["bytes=-100", size - 100, size],
		["bytes=-99999999999999999999", 0, size],
		["bytes=0-99999999999999999999", 0, size],
	])("%s is sent as such", async (range, first, end) => {
		const answer = await ask(coverPath, { Range: range });
		expect(answer.status).toBe(206);
		const part = `bytes ${first}-${end - 1}/${size}`;
		expect(answer.headers.get("Content-Range")).toBe(part);
		const bytes = Buffer.from(await answer.arrayBuffer());
		expect(bytes.equals(cover.subarray(first, end))).toBe(true);
	});

	it.each([`bytes=${size}-`, "bytes=99999999999999999999-", "bytes=-0"])(
		"%s, of which there is nothing, is refused with the size",
		async (range) => {
			const answer = await ask(coverPath, { Range: range });
			expect(answer.status).toBe(416);
			expect(answer.headers.get("Content-Range")).toBe(`bytes */${size}`);
		},
	);

	it.each([
		"bytes=10-5",
		"bytes=5-3,1-2",
		"bytes=0-1,3-4",
		"bytes=100-1x",
		"bytes=-",
		"bytes",
		"lines=1-2",
		`bytes=${"0-,".repeat(1_000)}`,
	])("%.20s is no single range, and gets the whole file", async (range) => {
		for (const path of [
			coverPath,
			`/${coverPath.replace(/(?=[^/]+$)/, "./")}`,
		]) {
			const answer = await ask(path, { Range: range });
			expect(answer.status).toBe(200);
			expect((await answer.arrayBuffer()).byteLength).toBe(size);
		}
		const head = await ask(coverPath, { Range: range }, "HEAD");
		expect(head.status).toBe(200);
	});

	it("is of use only beside the rest of the same bytes", async () => {
		const tag = String((await ask(coverPath)).headers.get("ETag"));
		const ifRange = async (value: string) => {
			const headers = { Range: "bytes=0-3", "If-Range": value };
			return (await ask(coverPath, headers)).status;
		};
		expect(await ifRange(tag)).toBe(206);
		expect(await ifRange('"other"')).toBe(200);
	});

	it("of a page does not exist", async () => {
		const answer = await ask("/", { Range: "bytes=10-5" });
		expect(answer.status).toBe(200);
	});
});

describe("a coding that a browser weighs 0", () => {
	it.each([
		["br;q=0", null],
		["br;q=0, gzip", "gzip"],
		["*;q=0", null],
		["br;q=0, *", "gzip"],
		["gzip;q=0.9, br;q=0.1", "gzip"],
	])("is not used for a file: %s", async (accepted, sent) => {
		const answer = await ask(coverPath, { "Accept-Encoding": accepted });
		expect(answer.headers.get("Content-Encoding")).toBe(sent);
	});

	it.each(["gzip;q=0", "gzip;q=0, br", "identity, *;q=0"])(
		"is not used for a page: %s",
		async (accepted) => {
			const answer = await ask("/success", { "Accept-Encoding": accepted });
			expect(answer.headers.get("Content-Encoding")).toBeNull();
		},
	);
});

it("a file that comes after the start is not looked for on the disk", async () => {
	for (const place of ["build/client", "public"]) {
		writeFileSync(join(folder, place, "late.txt"), "late");
	}
	expect((await ask("/late.txt")).status).toBe(404);
});

it("a build that is taken away under the running shop ends nothing", async () => {
	const page = await (await ask("/")).text();
	const [asset = ""] = /\/assets\/[\w.-]+\.js/.exec(page) ?? [];
	renameSync(join(folder, "build/client"), join(folder, "elsewhere"));
	renameSync(join(folder, "public"), join(folder, "nowhere"));
	for (const path of [asset, coverPath, "/favicon.ico", "/"]) {
		expect((await ask(path)).status).toBe(200);
	}
	expect((await ask("/assets/of-another-build.js")).status).toBe(404);
	expect((await ask("/covers/9.svg")).status).toBe(404);
	expect(shop.log()).not.toMatch(/^\s+at |"level":[56]0/m);
});

const ask = (
	path: string,
	headers: Record<string, string> = {},
	method = "GET",
) =>
	fetch(shop.origin + path, {
		method,
		headers: { "Accept-Encoding": "identity", ...headers },
	});
