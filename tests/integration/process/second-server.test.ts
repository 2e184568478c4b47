import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { freePort } from "../../support/network/free-port";
import {
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";

let shop: RunningServer;
let earlier: string;
let later: string;

beforeAll(async () => {
	const [earlierPort, laterPort] = [await freePort(), await freePort()];
	earlier = `http://localhost:${earlierPort}`;
	later = `http://localhost:${laterPort}`;
	shop = await startServer(await freePort(), {
		STRIPE_MODE: "emulator",
		EARLIER_PORT: String(earlierPort),
		LATER_PORT: String(laterPort),
		NODE_OPTIONS: `--import ${otherServers}`,
	});
	process.kill(shop.pid, "SIGUSR2");
	await vi.waitFor(() => fetch(later), { timeout: 20_000 });
});

afterAll(() => shop.stop());

it("other servers in the process answer for themselves", async () => {
	expect(await textAt(earlier)).toBe("not the shop");
	expect(await textAt(later)).toBe("not the shop");
	const { headers } = await fetch(later);
	expect(headers.get("X-Request-Id")).toBeNull();
	expect(headers.get("Content-Security-Policy")).toBeNull();
});

it("the shop answers as ever", async () => {
	const page = await fetch(shop.origin);
	expect(await page.text()).toContain("Marginalia");
	expect(page.headers.get("X-Request-Id")).toMatch(/^[\w-]{12}$/);
	const file = await fetch(`${shop.origin}/favicon.svg`);
	expect(file.headers.get("Content-Security-Policy")).toContain("script-src");
});

it("only the shop is logged as listening", () => {
	const lines = shop.log().match(/^.*"server listening".*$/gm) ?? [];
	expect(lines.map((line) => JSON.parse(line).address)).toEqual([shop.origin]);
});

const textAt = async (origin: string) => (await fetch(origin)).text();

/** What the process loads before the shop: it opens a server at once, and another when it is told to. */
const otherServers = `data:text/javascript,${encodeURIComponent(`
	import http from "node:http";
	const open = (port) =>
		http.createServer({ keepAlive: true }, (request, response) => response.end("not the shop")).listen(port);
	open(process.env.EARLIER_PORT);
	process.on("SIGUSR2", () => open(process.env.LATER_PORT));
`)}`;
